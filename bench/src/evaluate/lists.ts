import { linkRecords, type LinkedPair, type PersonRecord } from '@homeward/matching';
import { calibrationsOf, type Verdict } from '../quality/calibration.js';
import { calibrationRows } from '../quality/generated/report.js';
import { shareOf, withInterval, type Share } from '../quality/generated/tally.js';
import { figure, type QualityRow, type QualitySection } from '../quality/row.js';
import { loadSet, partOf, type LabelledSet, type Part, type SetName } from '../quality/sets.js';
import { createRandom } from '../quality/translit/index.js';
import { lossDetails, type PairLoss } from './losses.js';
import { missedOf } from './missed.js';
import { bestOf, figuresAt, intervalOfF1, isTrue, truthOf, type FoundPair, type ListTruth } from './scored-list.js';

/** What a row of the table asks of a list, and the best peer. */
interface ListGoal { readonly id: QualityRow['id']; readonly set: SetName; readonly part: Part; readonly f1: number; readonly peer: string; readonly also?: (list: Measured) => readonly QualityRow[] }

interface Measured { readonly set: LabelledSet; readonly truth: ListTruth; readonly pairs: readonly FoundPair[]; readonly compared: Share; readonly medianCandidates: number; readonly alone: readonly FoundPair[] }

/** `match` writes pairs that are at least so probable. */
const DEFAULT = 0.5;
const PRECISION = 0.99;
const SEED = 1;

const recallRow = ({ pairs, truth }: Measured): readonly QualityRow[] => {
  const { recallAtPrecision } = bestOf(pairs, truth, PRECISION);
  const recall = shareOf(Math.round(recallAtPrecision * truth.truePairs), truth.truePairs);
  return [{ id: 'A1', measure: 'recall at precision .99', goal: '>= .95', measured: withInterval(recall), met: recall.share >= 0.95, peer: 'Splink .865 on its like' }];
};
/** Which pairs are compared at all; a goal for the large set, told for every one. */
const candidateRows = ({ id }: ListGoal, { compared, medianCandidates }: Measured): readonly QualityRow[] => {
  const isGoal = id === 'A2';
  return [
    { id, measure: 'candidate recall', goal: isGoal ? '>= .95' : 'for comparison', measured: withInterval(compared), met: !isGoal || compared.share >= 0.95, ...(isGoal ? { peer: 'Splink, blocking tuned .796' } : {}) },
    { id, measure: 'candidates a record, median', goal: isGoal ? '<= 200' : 'for comparison', measured: String(medianCandidates), met: !isGoal || medianCandidates <= 200 },
  ];
};
const aloneRows = ({ alone, truth }: Measured): readonly QualityRow[] => {
  const direct = figuresAt(alone, truth, DEFAULT);
  return [
    { id: 'A2', measure: 'pair F1, each pair by itself, p >= .5', goal: '>= .92', measured: `${figure(direct.f1)}, precision ${figure(direct.precision)}, recall ${figure(direct.recall)}`, met: direct.f1 >= 0.92, peer: 'Splink .844' },
  ];
};

export const LIST_GOALS: readonly ListGoal[] = [
  { id: 'A1', set: 'fake_1000', part: 'REPORT', f1: 0.975, peer: 'Splink .942 on its like', also: recallRow },
  { id: 'A1', set: 'fake_1000', part: 'ALL', f1: 0.975, peer: 'Splink .942 on its like', also: recallRow },
  { id: 'A2', set: 'historical50k', part: 'REPORT', f1: 0.94, peer: 'Splink, clustered .872', also: aloneRows },
  { id: 'A2', set: 'historical50k', part: 'ALL', f1: 0.94, peer: 'Splink, clustered .872', also: aloneRows },
  { id: 'A3', set: 'febrl3', part: 'REPORT', f1: 0.993, peer: 'recordlinkage ECM .988, Splink .985' },
  { id: 'A3', set: 'febrl3', part: 'ALL', f1: 0.993, peer: 'recordlinkage ECM .988, Splink .985' },
  { id: 'A3', set: 'febrl2', part: 'ALL', f1: 0.993, peer: 'none for this set' },
];

const median = (values: Uint32Array): number => values.sort()[Math.floor(values.length / 2)] ?? 0;

/** As `homeward match` does it, on the file as it is. */
function link(set: LabelledSet): Measured & { readonly losses: (examples: number) => readonly string[] } {
  const truth = truthOf(set.persons);
  const linked = linkRecords({ left: set.records }, { leastProbability: 0.01 });
  const alone = linked.alone(0);
  const degrees = new Uint32Array(set.records.length);
  for (const { left, right } of alone) { degrees[left] = (degrees[left] ?? 0) + 1; degrees[right] = (degrees[right] ?? 0) + 1; }
  const scored = alone.filter((pair) => isTrue(truth, pair)).length;
  const textOf = (row: number): string => describe(set.records[row]);
  const lossOf = (pair: LinkedPair): PairLoss => ({ bits: pair.bits, evidence: linked.explain(pair), left: textOf(pair.left), right: textOf(pair.right) });
  /** By itself, without what other rows say. */
  const lossAlone = (pair: LinkedPair): PairLoss => {
    const evidence = linked.explain(pair).filter(({ field }) => field !== 'GROUP');
    return { ...lossOf(pair), evidence, bits: evidence.reduce((sum, { bits }) => sum + bits, 0) };
  };
  return {
    set, truth, pairs: linked.pairs, compared: shareOf(scored, truth.truePairs), medianCandidates: median(degrees), alone,
    losses: (examples) => [
      ...missedOf({ truth, alone, linked: linked.pairs.filter(({ probability }) => probability >= DEFAULT) }).map(({ title, shown, all }) => lossDetails(shown.length < all ? `${title}: ${String(all)}; looked at` : title, shown.map(lossAlone), examples)),
      lossDetails('wrong', linked.pairs.filter((pair) => pair.probability >= DEFAULT && !isTrue(truth, pair)).map(lossOf), examples),
    ],
  };
}

const describe = (record: PersonRecord | undefined): string => {
  if (record === undefined) return '';
  const birth = record.birth === undefined ? '-' : record.birth.type === 'DATE' ? record.birth.value : `${String(record.birth.minYears)}-${String(record.birth.maxYears)}`;
  return [record.names.map(({ value }) => value).join(' / '), birth, record.birthPlace, record.home?.postcode, record.home?.place, record.occupation].filter((part) => part !== undefined).join('; ');
};

const PART_TEXT: Readonly<Record<Part, string>> = { REPORT: 'half never learned from', ALL: 'whole file, half of it learned from', TUNE: 'half learned from' };

export async function listSection(data: string, goal: ListGoal, today: string, examples: number): Promise<QualitySection> {
  const set = partOf(await loadSet(data, goal.set, today), goal.part);
  const list = link(set);
  const { pairs, truth } = list;
  const figures = figuresAt(pairs, truth, DEFAULT);
  const { best } = bestOf(pairs, truth, PRECISION);
  const { low, high } = intervalOfF1(pairs, truth, DEFAULT, createRandom(SEED));
  const verdicts = pairs.map((pair): Verdict => ({ probability: pair.probability, isTrue: isTrue(truth, pair), profile: goal.set }));
  const calibration = calibrationRows(calibrationsOf(verdicts).slice(0, 1)).map((row): QualityRow => ({ ...row, measure: `calibration error beyond noise (${String(verdicts.length)} pairs)` }));
  return {
    title: `${goal.set}, ${PART_TEXT[goal.part]}: ${String(set.records.length)} rows, ${String(truth.truePairs)} true pairs`,
    rows: [
      { id: goal.id, measure: 'pair F1 at the default threshold, rows in groups', goal: `>= ${String(goal.f1)}`, measured: `${figure(figures.f1)} (${figure(low)}-${figure(high)}), precision ${figure(figures.precision)}, recall ${figure(figures.recall)}`, met: figures.f1 >= goal.f1, peer: goal.peer },
      { id: goal.id, measure: 'best pair F1 at any threshold', goal: 'for comparison', measured: figure(best.f1), met: true },
      ...goal.also?.(list) ?? [], ...candidateRows(goal, list), ...calibration,
    ],
    details: list.losses(examples),
  };
}
