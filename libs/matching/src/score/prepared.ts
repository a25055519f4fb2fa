import { prepareCode, type PreparedCode } from '../biometrics/prepared-code.js';
import { birthSpan, type BirthSpan } from '../birth/birth-span.js';
import { prepareSheet, type PreparedSheet } from '../fields/sheet-texts.js';
import { nameForms, type NameForm } from '../names/name-forms.js';
import type { PersonRecord, Relation } from '../record/person-record.js';

export interface PreparedRelative {
  readonly relation: Relation;
  readonly forms: readonly NameForm[];
}

/** A record with all that is worth computing once instead of once per pair. */
export interface PreparedRecord {
  readonly record: PersonRecord;
  readonly names: readonly NameForm[];
  readonly birth: BirthSpan | undefined;
  readonly relatives: readonly PreparedRelative[];
  readonly biometrics: readonly PreparedCode[];
  /** Undefined for a record without any field of a spreadsheet. */
  readonly sheet: PreparedSheet | undefined;
}

const prepared = new WeakMap<PersonRecord, PreparedRecord>();

const prepareAfresh = (record: PersonRecord): PreparedRecord => ({
  record,
  names: nameForms(record.names),
  birth: birthSpan(record.birth),
  relatives: record.relatives.map(({ relation, name }) => ({ relation, forms: nameForms([name]) })),
  biometrics: record.biometrics.map(prepareCode),
  sheet: prepareSheet(record),
});

/** Prepared once per record object; records are never changed in place. */
export const prepare = (record: PersonRecord): PreparedRecord => {
  const known = prepared.get(record);
  if (known !== undefined) return known;
  const fresh = prepareAfresh(record);
  prepared.set(record, fresh);
  return fresh;
};
