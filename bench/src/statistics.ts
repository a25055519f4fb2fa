/** Times of many repetitions, in milliseconds. */
export interface Summary { readonly count: number; readonly p50Ms: number; readonly p99Ms: number; readonly maxMs: number }

export function summarise(timesMs: readonly number[]): Summary {
  const sorted = timesMs.toSorted((a, b) => a - b);
  return { count: sorted.length, p50Ms: round(quantile(sorted, 0.5)), p99Ms: round(quantile(sorted, 0.99)), maxMs: round(sorted.at(-1) ?? Number.NaN) };
}

/** Nearest rank: a value that was measured, never one in between. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
const round = (ms: number): number => Math.round(ms * 100) / 100;
