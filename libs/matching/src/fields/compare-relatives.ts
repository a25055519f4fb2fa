import { evidenceLine, type EvidenceLine, type EvidenceParams } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { bestComparison, type NameComparison } from '../names/compare-forms.js';
import { nameParams } from '../names/compare-names.js';
import type { Relation } from '../record/person-record.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord, PreparedRelative } from '../score/prepared.js';
import { bitsTogether, countTogether } from './people-beside.js';

const { RELATIVES } = WEIGHTS;

/** People have one of each: another name contradicts. Of the others there may be several, and nobody lists them all. */
const PARENTS: readonly Relation[] = ['MOTHER', 'FATHER'];
/** May be a parent, a brother, or neither. */
const ANYBODY: readonly Relation[] = ['GUARDIAN', 'OTHER'];

/** A parent once, however often listed (in two scripts, say), and each of the others. */
const peopleOf = ({ relatives }: PreparedRecord): readonly PreparedRelative[] => [
  ...PARENTS.map((relation) => ({ relation, forms: relatives.filter((each) => each.relation === relation).flatMap(({ forms }) => forms) })),
  ...relatives.filter(({ relation }) => !PARENTS.includes(relation)),
].filter(({ forms }) => forms.length > 0);

const mayBeOne = (a: PreparedRelative, b: PreparedRelative): boolean =>
  a.relation === b.relation || ANYBODY.includes(a.relation) || ANYBODY.includes(b.relation);

interface Met { readonly parent: Relation | undefined; readonly comparison: NameComparison }
type Table = readonly (readonly (Met | undefined)[])[];

const tableOf = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): Table => peopleOf(a).map((one) => peopleOf(b).map((other): Met | undefined => {
  const comparison = mayBeOne(one, other) ? bestComparison(one.forms, other.forms, frequencies) : undefined;
  return comparison && { parent: one.relation === other.relation && PARENTS.includes(one.relation) ? one.relation : undefined, comparison };
}));

const better = (a: NameComparison, b: NameComparison): NameComparison => (b.bits > a.bits || (b.bits === a.bits && JSON.stringify(b) < JSON.stringify(a)) ? b : a);

const isOther = ({ parent, comparison: { bits, contradicted } }: Met): boolean => parent !== undefined && bits <= 0 && contradicted > 0;

/** A family's names go with its family name, so only part of the bits is new evidence, and less of the second. */
const agreement = (bits: readonly (readonly number[])[], corrections: Corrections): number => {
  const agreed = Math.min(RELATIVES.MOST, bitsTogether(bits, RELATIVES.PARTS_THAT_ARE_NEW));
  return agreed === 0 ? 0 : Math.max(0, agreed + corrections.of('RELATIVES:AGREES', agreed));
};

const contradiction = (others: readonly Met[], corrections: Corrections): number => others.reduce((sum, { parent, comparison }) => {
  const bits = Math.max(RELATIVES.CONTRADICTED, comparison.bits * RELATIVES.PARTS_THAT_ARE_NEW.FIRST);
  return sum + Math.min(0, bits + corrections.of(`RELATIVES:CONTRADICTED:${parent ?? ''}`, bits));
}, 0);

/** Told where it is more than one. */
const counts = (same: number, other: number): EvidenceParams => (same + other > 1 ? { sameRelatives: same, otherRelatives: other } : {});

/**
 * Mother with mother, father with father, brothers and sisters with theirs, and guardians with any. What agrees adds up, and
 * another mother or father says something against whatever else agrees. Corrects itself in these two parts, each by one
 * number, so that a further relative who agrees never lowers the bits.
 */
export const compareRelatives = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections): EvidenceLine => {
  const table = tableOf(a, b, frequencies);
  const met = table.flat().filter((each) => each !== undefined);
  if (met.length === 0) return evidenceLine('RELATIVES', 'MISSING', 0);
  const bits = table.map((row) => row.map((each) => Math.max(0, Math.min(RELATIVES.MOST_OF_ONE, each?.comparison.bits ?? 0))));
  const [same, others] = [countTogether(bits), met.filter(isOther)];
  const total = agreement(bits, corrections) + contradiction(others, corrections);
  const told = (others.length > 0 && same === 0 ? others : met).map(({ comparison }) => comparison).reduce(better);
  const level = others.length > 0 ? (same > 0 ? 'PARTLY_CONTRADICTED' : 'CONTRADICTED') : same > 0 ? told.level : 'OMITTED';
  return evidenceLine('RELATIVES', level, total, { ...nameParams(told), ...counts(same, others.length) });
};
