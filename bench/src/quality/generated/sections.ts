import { BENCHMARK_VERSION } from '@homeward/generator';
import { createEngine } from '@homeward/matching';
import { calibrationsOf } from '../calibration.js';
import type { QualitySection } from '../row.js';
import { measureIdentification } from './identification.js';
import type { Loss } from './losses.js';
import { calibrationRows, identificationRows, lossesTable, reviewersDayRows, sharesTable } from './report.js';
import { measureReviewersDay } from './reviewers-day.js';
import type { Share } from './tally.js';

export interface GeneratedOptions {
  readonly seed: string;
  /** Records of A6 and A7, both sides together; 0 leaves them out. */
  readonly records: number;
  /** Sizes of A11. */
  readonly live: readonly number[];
  readonly queries: number;
  readonly examples?: number | undefined;
}
/** A6, A7 and A11 one after the other, each told as soon as it is measured. */
export function* generatedSections({ seed, records, live, queries, examples = 10 }: GeneratedOptions): Generator<QualitySection, void, undefined> {
  if (records > 0) {
    const found = measureIdentification({ seed, records, engine: createEngine() });
    yield { title: `identification, ${String(records)} generated records, version ${String(BENCHMARK_VERSION)}, seed ${seed}`, rows: [...identificationRows(found), ...calibrationRows(calibrationsOf(found.verdicts))], details: detailsOf(found.byScript, found.byKind, found.losses, found.wrong, examples) };
  }
  for (const size of live) {
    const day = measureReviewersDay({ seed, live: size, queries, engine: createEngine() });
    const means = Object.entries(day.candidatesByScript).map(([script, mean]) => `${script} ${mean.toFixed(2)}`).join(', ');
    yield { title: `a reviewer's day, ${String(size)} live, version ${String(BENCHMARK_VERSION)}, seed ${seed}`, rows: reviewersDayRows(day), details: [`candidates by script: ${means}`, sharesTable('recall lost to the threshold by script', day.lostToThresholdByScript), sharesTable('recall lost to the threshold by kind of record', day.lostToThresholdByKind), ...detailsOf(day.recallByScript, day.recallByKind, day.losses, day.wrong, examples)] };
  }
}

type Shares = Readonly<Record<string, Share>>;
const detailsOf = (byScript: Shares, byKind: Shares, losses: readonly Loss[], wrong: readonly Loss[], examples: number): readonly string[] => [
  sharesTable('recall by script', byScript), sharesTable('recall by kind of damage', byKind),
  `lost: ${String(losses.length)}\n${lossesTable(losses, examples)}`, `wrong: ${String(wrong.length)}\n${lossesTable(wrong, examples)}`,
];
