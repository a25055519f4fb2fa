import type { EngineOptions, Hit, ScoredPair } from '../engine/matching-engine.js';
import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { FEDERATION } from '../model/federation.js';
import { MODEL_VERSION } from '../model/version.js';
import type { PreparedRecord } from './prepared.js';
import { correctionsFrom, type Corrections } from './corrections.js';
import { calibrate } from './calibration.js';
import { isEnough } from './enough.js';
import { bounded, probability } from './probability.js';
import { profileOf } from './profile.js';
import { evidenceOf, totalBits } from './score-pair.js';

const EXPECTED_COUNTERPARTS = 0.5;
const FITTED = correctionsFrom(FEDERATION);

/** Those given, or those fitted for the records of a federation. */
export const correctionsOf = ({ corrections }: EngineOptions): Corrections => corrections ?? FITTED;

/** Scores a pair with the given counts. `otherId` is b's. */
export const scorePair = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, options: EngineOptions): ScoredPair =>
  scored(evidenceOf(a, b, frequencies, correctionsOf(options)), b.record.id, frequencies, options);

/** The score that this evidence makes. */
export const scored = (evidence: readonly EvidenceLine[], otherId: string, frequencies: Frequencies, options: EngineOptions): ScoredPair => {
  const bits = totalBits(evidence);
  const uncalibrated = probability(bits, frequencies.liveCount, options.expectedCounterparts ?? EXPECTED_COUNTERPARTS);
  const { calibration } = options;
  return {
    otherId, bits, evidence, enough: isEnough(evidence), modelVersion: MODEL_VERSION, calibrationVersion: calibration?.version,
    probability: calibration === undefined ? uncalibrated : bounded(calibrate(calibration.table, profileOf(evidence), uncalibrated)),
    statistics: { asOf: frequencies.asOf, liveCount: frequencies.liveCount },
  };
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best first, then by id in code unit order, so that equal scores have one order everywhere. */
export const byBitsThenId = (a: Hit, b: Hit): number => b.bits - a.bits || compareText(a.otherId, b.otherId);

export const toHit = ({ otherId, bits, probability }: Hit): Hit => ({ otherId, bits, probability });
