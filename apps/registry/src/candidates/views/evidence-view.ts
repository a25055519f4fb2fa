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
}

/** Fields whose other value the deciding side may read: not relatives' names, companions' ids, document hashes, biometric codes. */
const OTHER_VALUE_FIELDS: readonly EvidenceField[] = ['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY'];

export type ShownValues = 'BOTH' | 'OWN';

export const fullEvidenceLine = (line: EvidenceLine, values: ShownValues): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, code: line.code, params: line.params,
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
  ...(values === 'BOTH' && line.otherValue !== undefined && OTHER_VALUE_FIELDS.includes(line.field) ? { otherValue: line.otherValue } : {}),
});

/** Own value, level and bits; neither message parameters (a distance is a place) nor the other's value. */
export const ownEvidenceLine = (line: EvidenceLine): EvidenceLineView => ({
  field: line.field, level: line.level, bits: line.bits, params: {},
  ...(line.ownValue === undefined ? {} : { ownValue: line.ownValue }),
});
