import { explainNames, type AlignedWord } from '@homeward/matching';
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
  /** Of names, where both values are shown: word by word and letter by letter. */
  readonly words?: readonly AlignedWord[];
}

/** Fields whose other value the deciding side may read: not relatives' names, companions' ids, document hashes, biometric codes. */
const OTHER_VALUE_FIELDS: readonly EvidenceField[] = ['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY'];

export type ShownValues = 'BOTH' | 'OWN';

export const fullEvidenceLine = (line: EvidenceLine, values: ShownValues): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, code: line.code, params: line.params,
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
  ...(values === 'BOTH' && line.otherValue !== undefined && OTHER_VALUE_FIELDS.includes(line.field) ? { otherValue: line.otherValue, ...wordsOf(line.field, line.ownValue, line.otherValue) } : {}),
});

/** Names stand in a value with a stroke between them. */
const namesOf = (value: string): Parameters<typeof explainNames>[0] => value.split(' / ').map((name) => ({ value: name, script: 'Zyyy', part: 'FULL', kind: 'LEGAL' }));

/** Worked out where both values are read, so that no message carries letters of two names side by side. */
const wordsOf = (field: EvidenceField, own: string | undefined, other: string): { readonly words?: readonly AlignedWord[] } =>
  (field !== 'NAME' || own === undefined ? {} : { words: explainNames(namesOf(own), namesOf(other)) });

/** Own value, level and bits; neither message parameters (a distance is a place) nor the other's value. */
export const ownEvidenceLine = (line: EvidenceLine): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, params: {},
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
});
