import type { Calibration } from '../calibration.js';
import { kindLines, spreadOver } from '../kinds.js';
import { figure, type QualityRow } from '../row.js';
import type { Identification } from './identification.js';
import type { Loss } from './losses.js';
import type { ReviewersDay } from './reviewers-day.js';
import { withInterval, type Share } from './tally.js';

/** Nobody has published a figure for either. */
const row = (id: QualityRow['id'], measure: string, goal: string, measured: string, met: boolean): QualityRow => ({ id, measure, goal, measured, met, peer: 'none published' });

export const identificationRows = ({ recall, precision, gap, minBits, found, atBest }: Identification): readonly QualityRow[] => [
  row('A6', `recall, ${String(found)} live, ${minBits.toFixed(1)} bits`, '>= .97', withInterval(recall), recall.share >= 0.97), row('A6', 'precision', '>= .95', withInterval(precision), precision.share >= 0.95),
  row('A6', 'gap between scripts', '<= .05', figure(gap), gap <= 0.05), row('A6', `recall at precision .95, best threshold (${atBest.bits.toFixed(1)} bits)`, 'for comparison', figure(atBest.recall), true),
];
export const reviewersDayRows = ({ live, minBits, candidates, trueShare, recall, lostToThreshold, milliseconds }: ReviewersDay): readonly QualityRow[] => {
  const size = `${String(live)} live, ${minBits.toFixed(1)} bits`;
  return [
    row('A11', `candidates a record, mean, ${size}`, '<= 1', figure(candidates.mean), candidates.mean <= 1), row('A11', 'candidates a record, p99', '<= 5', String(candidates.p99), candidates.p99 <= 5),
    row('A11', 'share of raised that is true', '>= .333', withInterval(trueShare), trueShare.share >= 1 / 3), row('A11', 'recall at that threshold', 'reported', withInterval(recall), true),
    row('A11', 'recall lost to the threshold', 'reported', withInterval(lostToThreshold), true),
    row('A11', 'milliseconds a record, p50 / p99', 'see S1', `${milliseconds.p50.toFixed(2)} / ${milliseconds.p99.toFixed(2)}`, true),
  ];
};

export const calibrationRows = (calibrations: readonly Calibration[]): readonly QualityRow[] => calibrations.map(({ profile, pairs, error, noise, excess, worstExcess }) =>
  row('A7', `calibration error beyond noise: ${profile} (${String(pairs)} pairs)`, '<= .01, .05', `${figure(excess)} (${figure(error)} less ${figure(noise)}), worst bin ${figure(worstExcess)}`, excess <= 0.01 && worstExcess <= 0.05)).map((each): QualityRow => ({ ...each, peer: 'Splink .065 on historical50k' }));

export const sharesTable = (title: string, shares: Readonly<Record<string, Share>>): string =>
  [title, ...Object.entries(shares).sort((a, b) => a[1].share - b[1].share).map(([key, share]) => `  ${key.padEnd(26)} ${withInterval(share)}  of ${String(share.of)}`)].join('\n');

const MOST_KINDS = 15;
const kindOf = ({ lostBy, evidence }: Loss): string => `${lostBy} ${/NAME (\w+)/.exec(evidence)?.[0] ?? 'NAME MISSING'}, ${/BIRTH (\w+)/.exec(evidence)?.[0] ?? 'BIRTH MISSING'}`;

/** So many losses by what lost them and by field: which part of the engine to mend. */
export const lossesTable = (losses: readonly Loss[], examples = 10): string => [
  ...kindLines(losses, kindOf, MOST_KINDS),
  ...spreadOver(losses, examples).map(({ script, lostBy, bits, kinds, query, live, evidence }) => `  ${script} ${lostBy} ${bits.toFixed(1)} bits [${kinds.join(' ')}]\n    ${query}\n    ${live}\n    ${evidence}`),
].join('\n');
