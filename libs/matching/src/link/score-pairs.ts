import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { calibrate } from '../score/calibration.js';
import type { Calibration } from '../score/calibration-file.js';
import { isEnough } from '../score/enough.js';
import { prepare } from '../score/prepared.js';
import { evidenceOf, totalBits } from '../score/score-pair.js';
import { profileOf } from '../score/profile.js';
import { correctionsOf } from '../score/scored-pair.js';
import { probabilityOf } from './prior.js';

export interface JudgedPair { readonly bits: number; readonly probability: number; /** See `profileOf`. */ readonly profile: string; readonly evidence: readonly EvidenceLine[]; /** False where only what millions share agrees. */ readonly enough: boolean }

/**
 * Prior odds of a pair: as among a thousand people and a few. Names alone then need about as many bits as tell the labelled pairs of
 * name_bench apart.
 */
const PAIR_PRIOR_BITS = -10.25;
/** Names in a list of pairs stand there because of each other, so the list is not counted: the shares of the model rule. */
const UNCOUNTED: Frequencies = { asOf: 'model', liveCount: 0, count: () => 0 };

/** Scores pairs that were made elsewhere, each by itself. */
export const scorePairs = (pairs: readonly (readonly [PersonRecord, PersonRecord])[], calibration?: Calibration): readonly JudgedPair[] =>
  pairs.map(([a, b]) => {
    const evidence = evidenceOf(prepare(a), prepare(b), UNCOUNTED, correctionsOf({}));
    const bits = totalBits(evidence);
    const [uncalibrated, profile] = [probabilityOf(bits, PAIR_PRIOR_BITS), profileOf(evidence)];
    return { bits, profile, probability: calibrate(calibration?.table ?? {}, profile, uncalibrated), evidence, enough: isEnough(evidence) };
  });
