import { explainNames, type AlignedWord, type EvidenceParam } from '@homeward/matching';
import type { EvidenceField, EvidenceLine } from '@homeward/shared';

/** One evidence line as a view may show it. `params` feeds the message; an absent message code means: tell the level only. */
export interface EvidenceLineView {
  readonly field: EvidenceField;
  readonly level: string;
  readonly bits: number;
  readonly code?: string;
  readonly params: EvidenceLine['params'];
  readonly ownValue?: string;
  readonly otherValue?: string;
  /** Of names: word by word and letter by letter where both values are shown, else one's own words alone. */
  readonly words?: readonly AlignedWord[];
}

/** Fields whose other value the deciding side may read: not relatives' names, companions' ids, document hashes, biometric codes. */
const OTHER_VALUE_FIELDS: readonly EvidenceField[] = ['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY'];

export type ShownValues = 'BOTH' | 'OWN';

export const fullEvidenceLine = (line: EvidenceLine, values: ShownValues): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, code: line.code, params: values === 'BOTH' ? line.params : countsOf(line.params),
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
  ...(line.otherValue !== undefined && OTHER_VALUE_FIELDS.includes(line.field) ? otherPart(line, line.otherValue, values) : {}),
});

/** Parameters that count words or features. The others (years apart, kilometres, a script) place the other's value beside one's own. */
const COUNTS: readonly EvidenceParam[] = ['agreeing', 'compared', 'contradicted', 'contradictedPart', 'omitted', 'orderSwapped', 'shared'];
const countsOf = (params: EvidenceLine['params']): EvidenceLine['params'] => Object.fromEntries(COUNTS.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])));

const otherPart = ({ field, ownValue }: EvidenceLine, otherValue: string, values: ShownValues): Partial<EvidenceLineView> => {
  const words = wordsOf(field, ownValue, otherValue);
  if (values === 'BOTH') return { otherValue, ...(words === undefined ? {} : { words }) };
  return words === undefined ? {} : { words: words.flatMap(ownWord) };
};

/** Which of one's own words agree, and how; no letters, since each stands beside one of the other's. */
const ownWord = ({ own, level }: AlignedWord): readonly AlignedWord[] => (own === '' ? [] : [{ own, other: '', level, letters: [] }]);

/** Names stand in a value with a stroke between them. */
const namesOf = (value: string): Parameters<typeof explainNames>[0] => value.split(' / ').map((name) => ({ value: name, script: 'Zyyy', part: 'FULL', kind: 'LEGAL' }));

/** Worked out where both values are read, so that no message carries letters of two names side by side. */
const wordsOf = (field: EvidenceField, own: string | undefined, other: string): readonly AlignedWord[] | undefined =>
  (field !== 'NAME' || own === undefined ? undefined : explainNames(namesOf(own), namesOf(other)));

/** Own value, level and bits; neither message parameters (a distance is a place) nor the other's value. */
export const ownEvidenceLine = (line: EvidenceLine): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, params: {},
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
});
