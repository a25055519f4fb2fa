import { machine } from '../path/report.js';
import { growthLines, ratioLines } from './growth.js';
import type { EngineResult, Row, SizeResult } from './run.js';

/** What was promised for a million: see the columns of the report. */
export const GOALS = { p50Ms: 1, p99Ms: 25, typoRecall: 0.99, otherRecall: 0.98, bytesPerRecord: 600, recordsPerSecond: 17_000 } as const;
const GOAL_SIZE = 1_000_000;

const count = (value: number): string => value.toLocaleString('en');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function engineReport(result: EngineResult): string {
  const { cpu, cores, memoryGib, node } = machine();
  const { nameSource, sizes, generated, duplicates } = result;
  return [
    `${cpu}, ${String(cores)} cores, ${String(memoryGib)} GiB, Node ${node}; one core; ${nameSource}`,
    ...sizes.flatMap(linesOf),
    ...(generated.length > 0 ? ['', 'S1 new records in twelve scripts, as homeward generate writes them'] : []),
    ...generated.map(({ size, times, candidatesPerRecord }) => `  against ${count(size)}: p50 ${String(times.p50Ms)} ms, p99 ${String(times.p99Ms)} ms, ${candidatesPerRecord.toFixed(2)} candidates a record (${count(times.count)})`),
    ...(duplicates.length > 0 ? ['', 'S6 duplicates within a file, end to end'] : []),
    ...duplicates.flatMap(duplicateLines),
    ...growthLines(result),
  ].join('\n');
}

/** What Splink 4 takes for 25,700 records, by blocking: its demonstration, and blocking as wide as ours; measured on two cores, not in this run. */
const SPLINK = { records: 25_700, seconds: [4.6, 5.6] } as const;
const duplicateLines = ({ records, seconds, recall, precision, baselineSeconds }: EngineResult['duplicates'][number]): readonly string[] => [
  `  ${count(records)} records: ${seconds.toFixed(1)} s, recall ${percent(recall)} at precision ${percent(precision)}; ${baselineSeconds.map((other) => `${other.work} would take ${count(Math.round(other.seconds))} s, x ${(other.seconds / seconds).toFixed(0)}`).join(', ')}`,
  `    (Splink, not in this run: ${SPLINK.seconds.join(' to ')} s for ${count(SPLINK.records)})`,
];

const linesOf = (result: SizeResult): readonly string[] => [
  '', `${count(result.size)} live records`,
  `  S1 names alone, all queries: p50 ${String(result.all.p50Ms)} ms, p99 ${String(result.all.p99Ms)} ms, max ${String(result.all.maxMs)} ms (${count(result.all.count)})`,
  ...[...result.names, result.frequent, result.whole, ...result.baselines].map(rowLine),
  ...ratioLines(result),
  `  S3 memory of the index: ${count(result.bytesPerRecord)} bytes a record; peak of the process so far ${count(result.peakMemoryMib)} MiB`,
  `  built in ${result.buildSeconds.toFixed(1)} s from decoded records: ${count(result.recordsPerSecond)} records/s`,
];
const rowLine = ({ work, kind, recallAt20, times }: Row): string =>
  `  ${work}, ${kind}: p50 ${String(times.p50Ms)} ms, p99 ${String(times.p99Ms)} ms, found among the first 20: ${percent(recallAt20)} (${count(times.count)})`;

/** What was promised and is not so, at the size for which it was. */
export function engineFailures({ sizes }: EngineResult): readonly string[] {
  return sizes.filter(({ size }) => size === GOAL_SIZE).flatMap((result) => [
    ...over('p50 of a name alone, ms', result.all.p50Ms, GOALS.p50Ms),
    ...over('p99 of a name alone, ms', result.all.p99Ms, GOALS.p99Ms),
    ...over('p99 of the most frequent names, ms', result.frequent.times.p99Ms, GOALS.p99Ms),
    ...result.names.flatMap(({ kind, recallAt20 }, at) => under(`found among the first 20, ${kind}`, recallAt20, at === 0 ? GOALS.typoRecall : GOALS.otherRecall)),
    ...over('bytes a record', result.bytesPerRecord, GOALS.bytesPerRecord),
    ...under('records a second while the index is built', result.recordsPerSecond, GOALS.recordsPerSecond),
  ]);
}
const over = (what: string, measured: number, goal: number): readonly string[] => (measured > goal ? [`${what}: ${String(measured)}, wanted at most ${String(goal)}`] : []);
const under = (what: string, measured: number, goal: number): readonly string[] => (measured < goal ? [`${what}: ${measured.toFixed(3)}, wanted at least ${String(goal)}`] : []);
