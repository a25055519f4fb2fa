import { startService, type Federation, type Service } from '@homeward/federation';

/** Stops and starts services of a running federation, and stops what it has started itself. */
export class ServiceControl {
  private readonly restarted = new Map<string, Service>();
  constructor(private readonly federation: Federation) {}

  /** All of them down, then `between`, then all of them up again. */
  async restart(names: readonly string[], between: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const services = names.map((name) => this.running(name));
    await Promise.all(services.map((service) => service.stop()));
    await between();
    for (const { plan } of services) this.restarted.set(plan.name, await startService(plan, this.federation.logFolder));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.restarted.values()].map((service) => service.stop()));
  }

  private running(name: string): Service {
    const service = this.restarted.get(name) ?? this.federation.services.find(({ plan }) => plan.name === name);
    if (!service) throw new Error(`no service ${name}`);
    return service;
  }
}
