import { ANY_PROFILE } from './profile.js';

/** How reviewers' verdicts move the log odds of one kind of evidence: odds become `slope` times as strong, and `offset` bits are added. */
export interface CalibrationLine { readonly slope: number; readonly offset: number }
/** By profile; one that is not in it goes by the line of ANY_PROFILE, and without that stays as it is. */
export type CalibrationTable = Readonly<Record<string, CalibrationLine>>;
/** A pair that was shown with a probability, and what a reviewer made of it. */
export interface ReviewedPair { readonly profile: string; readonly probability: number; readonly isOnePerson: boolean }

/** Fewer verdicts of either kind say nothing about a profile. */
const LEAST_OF_EACH = 20;
const ROUNDS = 50;
const CLOSE_ENOUGH = 1e-6;
/** Pulled towards no change: as if so many verdicts had said that the probabilities are right. */
const FAITH = 5;
/** Bounds of a line: beyond, the verdicts were of something else. */
export const SLOPES = { least: 0.05, most: 5 } as const;
export const MOST_OFFSET = 20;
const EDGE = 1e-9;

const oddsBits = (probability: number): number => { const inside = Math.min(1 - EDGE, Math.max(EDGE, probability)); return Math.log2(inside / (1 - inside)); };
const probabilityOfOdds = (bits: number): number => 1 / (1 + 2 ** -bits);

/** The probability as the verdicts have it; within one profile never lower for higher odds. */
export const calibrate = (table: CalibrationTable, profile: string, probability: number): number => {
  const line = table[profile] ?? table[ANY_PROFILE];
  return line === undefined ? probability : probabilityOfOdds(line.slope * oddsBits(probability) + line.offset);
};

/** The most that any profile makes of a probability. */
export const mostCalibrated = (table: CalibrationTable, probability: number): number =>
  Math.max(...Object.keys(table).map((profile) => calibrate(table, profile, probability)), ...(ANY_PROFILE in table ? [] : [probability]));

/**
 * Logistic calibration (Platt 1999) of each profile with enough verdicts of both kinds, by Newton's method, pulled towards no
 * change; and one line on all verdicts, for the profiles that have too few. Verdicts are of pairs that were shown, so nothing is
 * learned about what never was.
 */
export const fitCalibration = (pairs: readonly ReviewedPair[]): CalibrationTable => {
  const byProfile = new Map<string, ReviewedPair[]>();
  for (const pair of pairs) if (pair.profile !== ANY_PROFILE) byProfile.set(pair.profile, [...byProfile.get(pair.profile) ?? [], pair]);
  byProfile.set(ANY_PROFILE, [...pairs]);
  return Object.fromEntries([...byProfile].filter(([, of]) => enough(of)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([profile, of]) => [profile, fitLine(of)]));
};

/**
 * The same for probabilities that were shown under a calibration: what comes out takes its place, since a line on a line is a line.
 * Where the verdicts say nothing new, the old lines stay.
 */
export const refitCalibration = (pairs: readonly ReviewedPair[], inForce: CalibrationTable): CalibrationTable => {
  const fitted = fitCalibration(pairs);
  const profiles = [...new Set([...Object.keys(inForce), ...Object.keys(fitted)])].sort();
  return Object.fromEntries(profiles.map((profile) => [profile, onTop(fitted[profile] ?? fitted[ANY_PROFILE], inForce[profile] ?? inForce[ANY_PROFILE])]));
};

const AS_IT_IS: CalibrationLine = { slope: 1, offset: 0 };
const onTop = (after: CalibrationLine = AS_IT_IS, before: CalibrationLine = AS_IT_IS): CalibrationLine => boundedLine(after.slope * before.slope, after.slope * before.offset + after.offset);
const boundedLine = (slope: number, offset: number): CalibrationLine =>
  ({ slope: Math.min(SLOPES.most, Math.max(SLOPES.least, slope)), offset: Math.min(MOST_OFFSET, Math.max(-MOST_OFFSET, offset)) });

const enough = (pairs: readonly ReviewedPair[]): boolean => {
  const right = pairs.filter(({ isOnePerson }) => isOnePerson).length;
  return right >= LEAST_OF_EACH && pairs.length - right >= LEAST_OF_EACH;
};

function fitLine(pairs: readonly ReviewedPair[]): CalibrationLine {
  let { slope, offset } = AS_IT_IS;
  for (let round = 0; round < ROUNDS; round++) {
    // Gradient and curvature of the log loss in (slope, offset), in natural units of bits; the prior adds FAITH to each.
    let [g0, g1, h00, h01, h11] = [FAITH * (slope - 1), FAITH * offset, FAITH, 0, FAITH];
    for (const { probability, isOnePerson } of pairs) {
      const bits = oddsBits(probability);
      const expected = probabilityOfOdds(slope * bits + offset);
      const [error, curve] = [(expected - (isOnePerson ? 1 : 0)) * Math.LN2, expected * (1 - expected) * Math.LN2 ** 2];
      g0 += error * bits;
      g1 += error;
      h00 += curve * bits * bits;
      h01 += curve * bits;
      h11 += curve;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [moveSlope, moveOffset] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    ({ slope, offset } = boundedLine(slope - moveSlope, offset - moveOffset));
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < CLOSE_ENOUGH) break;
  }
  return { slope, offset };
}
