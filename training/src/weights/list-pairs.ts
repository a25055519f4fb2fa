import type { LabelledSet } from '@homeward/bench';
import { frequenciesOfList, linkRecords, patternOf } from '@homeward/matching';
import type { PairCollector } from './pair-collector.js';

/** Pairs whose odds are lower than this by far are never linked, whatever is corrected. */
const LEAST_ODDS_BITS = -14;
/** Every set counts like so many true pairs. */
const TRUE_PAIRS_PER_SET = 3000;
/** Of sets with many more, so many are looked at. */
const MOST_PAIRS = 250_000;

/** All pairs of a list that are worth scoring, each with whether it is one person. */
export function collectList({ records, persons }: Pick<LabelledSet, 'records' | 'persons'>, trueCount: number, collector: PairCollector): void {
  const frequencies = frequenciesOfList(records);
  const pairs = linkRecords({ left: records }, { leastProbability: 1 }).alone(0);
  const step = Math.max(1, Math.ceil(pairs.length / MOST_PAIRS));
  const weight = (TRUE_PAIRS_PER_SET / trueCount) * step;
  const priorBits = Math.log2(trueCount / ((records.length * (records.length - 1)) / 2));
  for (let at = 0; at < pairs.length; at += step) {
    const { left = 0, right = 0 } = pairs[at] ?? {};
    const [a, b] = [records[left], records[right]];
    if (a === undefined || b === undefined) continue;
    const pattern = patternOf(a, b, frequencies);
    const isTrue = persons[left] === persons[right];
    if (isTrue || priorBits + pattern.reduce((sum, { bits }) => sum + bits, 0) > LEAST_ODDS_BITS) collector.add(pattern, priorBits, isTrue, weight);
  }
}
