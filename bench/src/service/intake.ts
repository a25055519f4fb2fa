import { setTimeout as pause } from 'node:timers/promises';
import { assembleMatcher, consumeRecords, startMatcher, type MatcherOptions } from '@homeward/matcher';
import { machine } from '../path/report.js';
import { COUNTRIES, startHub, type Hub } from './hub.js';
import { bulkLine, headerLine, intakeFailures, liveLine, type BulkResult, type LiveResult } from './intake-report.js';
import { parseIntakeOptions } from './options.js';
import { perSecond, progress, progressEnds, SECOND_MS } from './progress.js';
import { publishedRecords } from './records.js';
import { send } from './senders.js';
import { SearchTimes, timedEngines } from './timed-engine.js';

const POLL_MS = 20;
/** More than can be taken in, so that the time ends before the messages do; at most so many a second are prepared. */
const PREPARED_PER_SECOND = 1_500;
const MOST_PREPARED = 60_000;

/** Measures the matcher's intake. @returns what was promised and is not so */
export async function benchIntake(args: readonly string[]): Promise<readonly string[]> {
  const { bulk, sizes, seconds, json } = parseIntakeOptions(args);
  const tell = (result: object, line: string): void => { console.log(json ? JSON.stringify({ machine: machine(), ...result }) : line); };
  if (!json) console.log(headerLine());
  const loaded = await onHub((hub) => measureBulk(hub, bulk, seconds));
  tell({ bench: 'intake-bulk', ...loaded }, bulkLine(loaded));
  const lives: LiveResult[] = [];
  for (const size of sizes) {
    const live = await onHub((hub) => measureLive(hub, size, seconds));
    lives.push(live);
    tell({ bench: 'intake-live', ...live }, liveLine(live));
  }
  return intakeFailures(loaded, lives);
}

async function onHub<Result>(measure: (hub: Hub) => Promise<Result>): Promise<Result> {
  const hub = await startHub('intake');
  try { return await measure(hub); } finally { progressEnds(); await hub.stop(); }
}

/** Nothing is matched until everything is in; then one pass over all, of which so many seconds are measured. */
async function measureBulk(hub: Hub, count: number, seconds: number): Promise<BulkResult> {
  const sent = await send(hub, publishedRecords('bulk', count, COUNTRIES, Date.now()), progress('sealed by the senders'));
  const times = new SearchTimes();
  let reached = 0;
  const { intake, worker } = assembleMatcher({ ...timed(hub.options, times), signals: { ...hub.options.signals, indexed: (position) => { reached = Number(position); } } });
  const [startMs, cpu] = [performance.now(), process.cpuUsage()];
  const readers = await Promise.all(COUNTRIES.map((country) => consumeRecords(intake, country)));
  await until(async () => await accepted(hub) >= sent);
  const loadMs = performance.now() - startMs;
  const cpuMsPerRecord = cpuMsSince(cpu) / sent;
  await Promise.all(readers.map((reader) => reader.stop()));
  const passMs = await passOver(worker, seconds * SECOND_MS);
  return { records: sent, loadRecordsPerSecond: perSecond(sent, loadMs), cpuMsPerRecord, passRecordsPerSecond: perSecond(reached, passMs), meanSearchMs: times.meanMs };
}

async function passOver(worker: ReturnType<typeof assembleMatcher>['worker'], longestMs: number): Promise<number> {
  const startMs = performance.now();
  while (performance.now() - startMs < longestMs && await worker.step());
  return performance.now() - startMs;
}

/** Everything at once: reading, opening, storing, answering, matching, for so long. */
async function measureLive(hub: Hub, size: number, seconds: number): Promise<LiveResult> {
  const live = await hub.enter(publishedRecords('live', size, COUNTRIES, Date.now()), progress('entered'));
  await hub.database.sql('insert into index_worker (share, shares, position) values (0, 1, $1)', [live]);
  const sent = await send(hub, publishedRecords('coming', Math.min(MOST_PREPARED, seconds * PREPARED_PER_SECOND), COUNTRIES, Date.now()), progress('sealed by the senders'));
  const times = new SearchTimes();
  let reached = live;
  const matcher = await startMatcher({ ...timed(hub.options, times), signals: { ...hub.options.signals, indexed: (position) => { reached = Number(position); } } });
  const [startMs, cpu] = [performance.now(), process.cpuUsage()];
  await until(async () => performance.now() - startMs > seconds * SECOND_MS || (reached >= live + sent && await accepted(hub) >= live + sent));
  const [elapsedMs, taken, matched] = [performance.now() - startMs, await accepted(hub) - live, reached - live];
  const cpuMsPerRecord = cpuMsSince(cpu) / Math.max(1, matched);
  await matcher.stop();
  return { live, seconds: elapsedMs / SECOND_MS, takenPerSecond: perSecond(taken, elapsedMs), matchedPerSecond: perSecond(matched, elapsedMs), cpuMsPerRecord, meanSearchMs: times.meanMs };
}

const timed = (options: MatcherOptions, times: SearchTimes): MatcherOptions => ({ ...options, makeEngine: timedEngines(options, times) });

/** Of this process, which is the matcher's: that of PostgreSQL is not in it, and neither is waiting for a busy machine. */
const cpuMsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / SECOND_MS;
};

const accepted = async ({ database }: Hub): Promise<number> => {
  const [row] = await database.sql<{ readonly value: string }>('select value::text as value from position_counter');
  return Number(row?.value ?? 0);
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(POLL_MS);
}
