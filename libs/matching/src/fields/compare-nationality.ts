import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { share } from '../frequencies/share.js';
import { WEIGHTS } from '../model/weights.js';
import type { PreparedRecord } from '../score/prepared.js';

const { NATIONALITY } = WEIGHTS;

/** Stands for "refugee" or "unspecified": says nothing about which nationality. XXA, stateless, does. */
const SAYS_NOTHING = new Set(['XXB', 'XXC', 'XXX']);

export const nationalityKey = (code: string): string => `nationality:${code}`;
export const tellingNationalities = (codes: readonly string[]): readonly string[] => [...new Set(codes)].filter((code) => !SAYS_NOTHING.has(code));

/** Nationality goes with script, name and place, so only a part of its bits is new evidence. */
const sharedBits = (codes: readonly string[], frequencies: Frequencies): number => {
  const rarest = Math.max(...codes.map((code) => -Math.log2(share(frequencies, nationalityKey(code), NATIONALITY.BASE_SHARE))));
  return Math.min(NATIONALITY.MOST, rarest * NATIONALITY.PART_THAT_IS_NEW);
};

export const compareNationality = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine => {
  const [one, other] = [tellingNationalities(a.record.nationalities), tellingNationalities(b.record.nationalities)];
  if (one.length === 0 || other.length === 0) return evidenceLine('NATIONALITY', 'MISSING', 0);
  const shared = one.filter((code) => other.includes(code));
  if (shared.length === 0) return evidenceLine('NATIONALITY', 'CONTRADICTED', NATIONALITY.CONTRADICTED);
  const all = shared.length === one.length && shared.length === other.length;
  return evidenceLine('NATIONALITY', all ? 'EXACT' : 'ONE_SHARED', sharedBits(shared, frequencies), { shared: shared.length });
};
