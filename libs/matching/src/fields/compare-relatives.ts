import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { bestComparison, type NameComparison } from '../names/compare-forms.js';
import { nameParams } from '../names/compare-names.js';
import type { PreparedRecord, PreparedRelative } from '../score/prepared.js';

const { RELATIVES } = WEIGHTS;

/** One mother, one father: another name contradicts. Of the others there may be several. */
const isOnlyOne = (relation: string): boolean => relation === 'MOTHER' || relation === 'FATHER';

const mayBeOne = (a: PreparedRelative, b: PreparedRelative): boolean =>
  a.relation === b.relation || !isOnlyOne(a.relation) || !isOnlyOne(b.relation);

const better = (a: NameComparison, b: NameComparison): NameComparison => (b.bits > a.bits || (b.bits === a.bits && JSON.stringify(b) < JSON.stringify(a)) ? b : a);

const comparisons = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, only: (one: PreparedRelative, other: PreparedRelative) => boolean): NameComparison[] =>
  a.relatives.flatMap((one) => b.relatives.flatMap((other) => (only(one, other) ? bestComparison(one.forms, other.forms, frequencies) ?? [] : [])));

/** The relative that agrees best; a family's names go with its family name, so only part of the bits is new evidence. */
export const compareRelatives = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine => {
  const all = comparisons(a, b, frequencies, mayBeOne);
  if (all.length === 0) return evidenceLine('RELATIVES', 'MISSING', 0);
  const best = all.reduce(better);
  if (best.bits > 0) return evidenceLine('RELATIVES', best.level, Math.min(RELATIVES.MOST, best.bits * RELATIVES.PART_THAT_IS_NEW), nameParams(best));
  const contradicts = comparisons(a, b, frequencies, (one, other) => one.relation === other.relation && isOnlyOne(one.relation)).length > 0;
  return evidenceLine('RELATIVES', 'CONTRADICTED', contradicts ? RELATIVES.CONTRADICTED : 0, nameParams(best));
};
