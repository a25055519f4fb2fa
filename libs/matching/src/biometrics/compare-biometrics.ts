import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { BIOMETRIC_LAWS, type BiometricLaw } from '../model/biometric-laws.js';
import type { PreparedRecord } from '../score/prepared.js';
import { hamming } from './hamming.js';
import type { PreparedCode } from './prepared-code.js';

const log2Normal = (value: number, mean: number, deviation: number): number =>
  -(((value - mean) / deviation) ** 2) / (2 * Math.LN2) - Math.log2(deviation);

/**
 * Log likelihood ratio of a share of differing bits. Different people: binomial around a half with as many degrees of
 * freedom as bits compared allow, by its normal approximation (Daugman 2003). One person: normal, wide enough for poor captures.
 */
const likelihoodBits = (differingShare: number, compared: number, law: BiometricLaw): number => {
  const freedom = compared * law.freedomPerBit;
  return log2Normal(Math.max(differingShare, law.genuineMean), law.genuineMean, law.genuineDeviation) - log2Normal(Math.min(differingShare, 0.5), 0.5, 0.5 / Math.sqrt(freedom));
};

/** No more bits than there were pairs of different people to learn from: published ones, or those of the live gallery. */
const mostBits = (code: PreparedCode, law: BiometricLaw, frequencies: Frequencies): number =>
  Math.max(law.bitsFromPublishedPairs, Math.min(law.mostBitsFromGallery, Math.log2(1 + frequencies.count(code.kind))));

/** Bits for or against one person; undefined when too few bits count in both. */
export const bitsOf = (a: PreparedCode, b: PreparedCode, frequencies: Frequencies): number | undefined => {
  const law = BIOMETRIC_LAWS[a.modality];
  const { compared, differing } = hamming(a, b);
  if (compared < law.leastBitsCompared) return undefined;
  return Math.max(law.leastBits, Math.min(mostBits(a, law, frequencies), likelihoodBits(differing / compared, compared, law)));
};

const UNDECIDED_BITS = 1;
const levelOf = (bits: number): 'AGREES' | 'UNDECIDED' | 'CONTRADICTED' => (bits > UNDECIDED_BITS ? 'AGREES' : bits < -UNDECIDED_BITS ? 'CONTRADICTED' : 'UNDECIDED');

/** The pair of codes that agrees best. Codes of another algorithm, version, layout or key epoch are missing, never different. */
export const compareBiometrics = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine => {
  let best: number | undefined;
  for (const one of a.biometrics) {
    for (const other of b.biometrics) {
      const bits = one.kind === other.kind ? bitsOf(one, other, frequencies) : undefined;
      if (bits !== undefined && (best === undefined || bits > best)) best = bits;
    }
  }
  return best === undefined ? evidenceLine('BIOMETRIC', 'MISSING', 0) : evidenceLine('BIOMETRIC', levelOf(best), best);
};
