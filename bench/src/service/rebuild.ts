import { assembleMatcher, standingAt } from '@homeward/matcher';
import { machine } from '../path/report.js';
import { peakMemoryMib } from '../engine/measure.js';
import { COUNTRIES, startHub, type Hub } from './hub.js';
import { parseRebuildOptions } from './options.js';
import { perSecond, progress, progressEnds, SECOND_MS } from './progress.js';
import { publishedRecords } from './records.js';

interface RebuildResult {
  readonly live: number;
  /** The simple baseline: every ciphertext read, nothing opened. */
  readonly readSeconds: number;
  /** Read, opened and parsed, and forgotten. */
  readonly openSeconds: number;
  readonly rebuildSeconds: number;
  readonly recordsPerSecond: number;
  readonly peakMemoryMib: number;
}
const GOAL = { live: 1_000_000, seconds: 60 } as const;

/** Builds the index from the database, as a matcher does when it starts. @returns what was promised and is not so */
export async function benchRebuild(args: readonly string[]): Promise<readonly string[]> {
  const options = parseRebuildOptions(args);
  const results: RebuildResult[] = [];
  if (!options.json) console.log(header());
  for (const size of options.sizes) {
    const hub = await startHub('rebuild');
    try {
      const result = await measure(hub, size);
      results.push(result);
      console.log(options.json ? JSON.stringify({ bench: 'rebuild', machine: machine(), ...result }) : lineOf(result));
    } finally { await hub.stop(); }
  }
  return results.filter(({ live, rebuildSeconds }) => live >= GOAL.live && rebuildSeconds > GOAL.seconds).map(({ rebuildSeconds }) => `rebuild of a million: ${rebuildSeconds.toFixed(0)} s, wanted at most ${String(GOAL.seconds)}`);
}

async function measure(hub: Hub, size: number): Promise<RebuildResult> {
  const live = await hub.enter(publishedRecords('rebuild', size, COUNTRIES, Date.now()), progress('entered'));
  const readMs = await timed(() => hub.database.sql('select sum(length(body)) as bytes from record'));
  const openMs = await timed(() => openAll(hub, BigInt(live)));
  const { worker } = assembleMatcher(hub.options);
  const rebuildMs = await timed(() => hub.database.sql('delete from index_worker').then(() => placeAt(hub, live)).then(() => worker.rebuild()));
  progressEnds();
  if (worker.size !== live) throw new Error(`the index holds ${String(worker.size)} of ${String(live)} records`);
  return { live, readSeconds: readMs / SECOND_MS, openSeconds: openMs / SECOND_MS, rebuildSeconds: rebuildMs / SECOND_MS, recordsPerSecond: perSecond(live, rebuildMs), peakMemoryMib: peakMemoryMib() };
}

/** The share has applied everything: what is built is the whole index, and nothing is matched. */
const placeAt = (hub: Hub, position: number) => hub.database.sql('insert into index_worker (share, shares, position) values (0, 1, $1)', [position]);

const openAll = (hub: Hub, position: bigint): Promise<void> => hub.database.snapshot(async (sql) => {
  const standing = standingAt(sql, assembleMatcher(hub.options).writer.rest, position);
  while (!(await standing.next()).done);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

const header = (): string => {
  const { cpu, cores, memoryGib, node } = machine();
  return `${cpu}, ${String(cores)} cores, ${String(memoryGib)} GiB, Node ${node}; PostgreSQL on this machine`;
};
const lineOf = ({ live, readSeconds, openSeconds, rebuildSeconds, recordsPerSecond, peakMemoryMib: peak }: RebuildResult): string =>
  `${live.toLocaleString('en')} live: index built in ${rebuildSeconds.toFixed(1)} s (${recordsPerSecond.toLocaleString('en')} records/s); reading alone ${readSeconds.toFixed(2)} s, with opening ${openSeconds.toFixed(1)} s; peak ${peak.toLocaleString('en')} MiB`;
