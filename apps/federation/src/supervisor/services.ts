import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, repositoryRoot, startGuarded, type Guarded } from '../processes/index.js';
import { StartProblem } from './problem.js';

export interface ServicePlan {
  /** e.g. registry-gr; also the name of its log file. */
  readonly name: string;
  /** Relative to the repository. */
  readonly entry: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}
export interface Service extends Guarded { readonly plan: ServicePlan; readonly url: string }

/** Compiled code of all services, shared among them and kept for the next start, which it makes faster. */
const compileCache = (): string => join(dataFolder(), 'tools', 'compiled');
const READY_PATIENCE_MS = 60_000;

/** The service's own process, with the environment of its plan and nothing of ours. Resolves when it says that it is ready. */
export async function startService(plan: ServicePlan, logFolder: string): Promise<Service> {
  const guarded = await startGuarded({
    command: process.execPath, args: [join(repositoryRoot(), plan.entry)], stopSignal: 'TERM',
    logFile: join(logFolder, `${plan.name}.txt`), cwd: repositoryRoot(),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC', NODE_COMPILE_CACHE: compileCache(), ...plan.environment },
  });
  const service: Service = { ...guarded, plan, url: `http://127.0.0.1:${String(plan.port)}` };
  try { await untilReady(service, logFolder); return service; } catch (error) { await guarded.stop(); throw error; }
}

async function untilReady({ plan, url, exited }: Service, logFolder: string): Promise<void> {
  let ended = false;
  void exited.then(() => { ended = true; });
  const giveUpAt = Date.now() + READY_PATIENCE_MS;
  while (!(await isReady(url))) {
    if (ended || Date.now() > giveUpAt) throw new StartProblem(`${plan.name} ${ended ? 'ended while starting' : 'is not ready after a minute'}: the reason stands at the end of ${join(logFolder, `${plan.name}.txt`)}`);
    await pause(100);
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) }).then((response) => response.ok, () => false);
}
