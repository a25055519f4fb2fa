import { availableParallelism, cpus, totalmem } from 'node:os';
import type { PathOptions } from '../options.js';
import type { Summary } from '../statistics.js';
import type { Load } from './graphql-load.js';
import type { PathResult } from './run.js';

/** The promise of design section 9: a candidate is with its reviewer within seconds. */
export const GOAL_P99_MS = 2_000;
const GIB = 1_073_741_824;

export const machine = () => ({ cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), memoryGib: Math.round(totalmem() / GIB), node: process.version });

export function report(results: readonly PathResult[], options: PathOptions): string {
  const { cpu, cores, memoryGib, node } = machine();
  return [
    `${cpu}, ${String(cores)} cores, ${String(memoryGib)} GiB, Node ${node}; everything (PostgreSQL with fsync, log, nodes, matcher, client) on this machine`,
    ...results.flatMap((result) => ['', `log: ${result.log}`, ...linesOf(result, options)]),
  ].join('\n');
}

function linesOf({ latency, graphql, auditEntries }: PathResult, { seconds, connections }: PathOptions): readonly string[] {
  return [
    `  ${String(latency.ratePerSecond)} changes/s for ${String(seconds)} s; candidates that did not arrive: ${String(latency.missing)}`,
    row('commit at A to candidate readable at B', latency.commitToReadable),
    row('request at A to candidate readable at B', latency.requestToReadable),
    loadRow(`list of candidates, ${String(connections)} connections`, graphql.candidateList),
    loadRow(`candidate with its evidence, ${String(connections)} connections`, graphql.candidateDetail),
    loadRow(`list of cases, ${String(connections)} connections`, graphql.caseList),
    `  audit entries written by these requests: ${String(auditEntries)}`,
  ];
}
const row = (name: string, { count, p50Ms, p99Ms, maxMs }: Summary): string => `  ${name}: p50 ${String(p50Ms)} ms, p99 ${String(p99Ms)} ms, max ${String(maxMs)} ms (${String(count)})`;

const loadRow = (name: string, load: Load): string => `${row(name, load)}, ${String(load.requestsPerSecond)} requests/s`;

/** What was promised and is not so. */
export const failures = (results: readonly PathResult[]): readonly string[] => results.flatMap(({ log, latency }) => [
  ...(latency.missing > 0 ? [`${log}: ${String(latency.missing)} candidates did not arrive`] : []),
  ...(latency.commitToReadable.p99Ms > GOAL_P99_MS ? [`${log}: p99 of the path is over ${String(GOAL_P99_MS)} ms`] : []),
]);
