import type { EngineResult, Row, SizeResult } from './run.js';

const times = (factor: number): string => `x ${factor < 10 ? factor.toFixed(1) : Math.round(factor).toLocaleString('en')}`;
const rounded = (value: number): string => (value < 100 ? String(Math.round(value * 100) / 100) : Math.round(value).toLocaleString('en'));

interface Measured { readonly size: number; readonly value: number }
const growthOf = (what: string, measured: readonly Measured[]): string => `  ${what}: ${measured.map(({ size, value }, at) => {
  const before = measured[at - 1];
  return `${rounded(value)} at ${size.toLocaleString('en')}${before === undefined || before.value === 0 ? '' : ` (${times(value / before.value)})`}`;
}).join(', ')}`;

/** How each figure grows from size to size; nothing where there is one size. */
export const growthLines = ({ sizes, duplicates, generated }: EngineResult): readonly string[] => {
  const over = (of: (result: SizeResult) => number): readonly Measured[] => sizes.map((result) => ({ size: result.size, value: of(result) }));
  const lines = [
    ...(sizes.length < 2 ? [] : [
      growthOf('S1 a name alone, p50 ms', over(({ all }) => all.p50Ms)), growthOf('S1 a name alone, p99 ms', over(({ all }) => all.p99Ms)),
      growthOf('S1 a whole record, p50 ms', over(({ whole }) => whole.times.p50Ms)), growthOf('S1 a whole record, p99 ms', over(({ whole }) => whole.times.p99Ms)),
      growthOf('S3 bytes a record', over(({ bytesPerRecord }) => bytesPerRecord)),
    ]),
    ...(generated.length < 2 ? [] : [growthOf('S1 a generated record, p50 ms', generated.map(({ size, times: { p50Ms } }) => ({ size, value: p50Ms })))]),
    ...(duplicates.length < 2 ? [] : [growthOf('S6 duplicates, seconds', duplicates.map(({ records, seconds }) => ({ size: records, value: seconds })))]),
  ];
  return lines.length === 0 ? [] : ['', 'how it grows', ...lines];
};

/** How many times as long the baselines took for the same kind of query. */
export const ratioLines = (size: SizeResult): readonly string[] => size.baselines.flatMap((baseline): string[] => {
  const own = size.names.find(({ kind }: Row) => kind === baseline.kind);
  return own === undefined || own.times.p50Ms === 0 ? [] : [`  ${baseline.work} takes ${times(baseline.times.p50Ms / own.times.p50Ms)} the time of homeward, ${baseline.kind}, at the median`];
});
