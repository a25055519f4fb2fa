import { machine } from '../path/report.js';

export interface BulkResult { readonly records: number; readonly loadRecordsPerSecond: number; readonly cpuMsPerRecord: number; readonly passRecordsPerSecond: number; readonly meanSearchMs: number }
export interface LiveResult {
  /** Before anything came. */
  readonly live: number;
  readonly seconds: number;
  readonly takenPerSecond: number;
  /** Compared with all that were there before; at most as many as were taken in. */
  readonly matchedPerSecond: number;
  readonly cpuMsPerRecord: number;
  readonly meanSearchMs: number;
}
export const GOALS = { bulkPerSecond: 3_000, live: 1_000_000, livePerSecond: 250 } as const;

export const headerLine = (): string => {
  const { cpu, cores, memoryGib, node } = machine();
  return `${cpu}, ${String(cores)} cores, ${String(memoryGib)} GiB, Node ${node}; PostgreSQL with fsync, log and matcher on this machine`;
};

export const bulkLine = ({ records, loadRecordsPerSecond, cpuMsPerRecord, passRecordsPerSecond, meanSearchMs }: BulkResult): string =>
  `first load of ${records.toLocaleString('en')}: ${loadRecordsPerSecond.toLocaleString('en')} records/s (${cpuMsPerRecord.toFixed(2)} ms of the matcher's processor each); then matching all: ${passRecordsPerSecond.toLocaleString('en')} records/s, ${meanSearchMs.toFixed(2)} ms a search`;
export const liveLine = ({ live, seconds, takenPerSecond, matchedPerSecond, cpuMsPerRecord, meanSearchMs }: LiveResult): string =>
  `to ${live.toLocaleString('en')} live ones, for ${seconds.toFixed(0)} s: ${takenPerSecond.toLocaleString('en')} records/s taken in, ${matchedPerSecond.toLocaleString('en')} matched (${cpuMsPerRecord.toFixed(2)} ms of the matcher's processor each), ${meanSearchMs.toFixed(2)} ms a search`;

/** The first load is promised of any size, what comes to live ones only beside a million. */
export const intakeFailures = (bulk: BulkResult, lives: readonly LiveResult[]): readonly string[] => [
  ...(bulk.loadRecordsPerSecond < GOALS.bulkPerSecond ? [`first load: ${String(bulk.loadRecordsPerSecond)} records/s, wanted at least ${String(GOALS.bulkPerSecond)}`] : []),
  ...lives.filter(({ live, matchedPerSecond }) => live >= GOALS.live && matchedPerSecond < GOALS.livePerSecond)
    .map(({ matchedPerSecond }) => `live intake beside a million: ${String(matchedPerSecond)} records/s, wanted at least ${String(GOALS.livePerSecond)}`),
];
