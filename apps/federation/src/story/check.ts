import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../processes/index.js';
import { choosePorts, COUNTRIES, prepareFolder, startFederation, type StartOptions } from '../supervisor/index.js';
import { play, type Played } from './play.js';
import { STORY } from './story.js';

/** `npm start -- --check`: the story on a federation of its own; a running one is not touched. Returns the exit code. */
export async function check(options: StartOptions, asked: Promise<void>): Promise<number> {
  const began = Date.now();
  const folder = join(dataFolder(), 'check', `${options.log}-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const tell = options.json ? () => undefined : tellStep;
  const federation = await startFederation({ folder: prepareFolder(folder, true), countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log: options.log, fsync: false, asked });
  const startMs = Date.now() - began;
  tell({ step: `a federation of ${COUNTRIES.join(', ')}, the matcher and its desk starts (${options.log} log)`, ms: startMs });
  const played = await Promise.race([play(federation, STORY, tell), asked]).finally(() => federation.stop());
  if (played === undefined) return 1;
  const ok = played.length === STORY.length && played.every(({ problem }) => problem === undefined);
  report(options, { ok, log: options.log, startMs, totalMs: Date.now() - began, played, folder });
  if (ok) rmSync(folder, { recursive: true, force: true });
  return ok ? 0 : 1;
}

interface Report { readonly ok: boolean; readonly log: string; readonly startMs: number; readonly totalMs: number; readonly played: readonly Played[]; readonly folder: string }

function report({ json }: StartOptions, { ok, log, startMs, totalMs, played, folder }: Report): void {
  const failed = played.find(({ problem }) => problem !== undefined);
  if (json) console.log(JSON.stringify({ ok, log, startMs, totalMs, failed: failed?.step, problem: failed?.problem, steps: played.map(({ step, ms }) => ({ step, ms })) }));
  else if (ok) console.log(`\nAll ${String(played.length)} steps came out, in ${(totalMs / 1000).toFixed(1)} s.`);
  if (failed) console.error(`FAILED: ${failed.step}: ${failed.problem ?? ''}\nThe services' logs are kept in ${join(folder, 'logs')}`);
}

const tellStep = ({ step, ms, problem }: Played): void => { console.log(`${problem === undefined ? ' ok ' : 'FAIL'} ${String(ms).padStart(6)} ms  ${step}`); };
