import { startService, type Service } from '@homeward/federation';
import type { Victim, VictimKind } from './victims.js';

/** A service of the federation that can be killed and started again from its plan. */
export class ServiceVictim implements Victim {
  readonly name: string;
  constructor(readonly kind: VictimKind, private current: Service, private readonly logFolder: string, readonly work: () => Promise<bigint>) {
    this.name = current.plan.name;
  }
  get url(): string { return this.current.url; }
  /** How often it ended without having been killed; it should never. */
  crashes = 0;
  private down = false;

  async kill(): Promise<void> {
    this.down = true;
    this.current.kill('SIGKILL');
    await this.current.exited;
  }

  /** Its servers may be away at this moment: a service that gives up while starting is started again, as a supervisor would. */
  async start(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try { this.current = await startService(this.current.plan, this.logFolder); break; } catch (error) { if (tries >= 10) throw error; }
    }
    this.down = false;
    this.watch();
  }

  /** Starts it again when it ends by itself, as whatever runs it in service would. */
  watch(): void {
    const watched = this.current;
    void watched.exited.then(async () => {
      if (this.down || watched !== this.current) return;
      this.crashes += 1;
      await this.start();
    });
  }

  stop(): Promise<void> {
    this.down = true;
    return this.current.stop();
  }
}
