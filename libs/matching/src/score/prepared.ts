import { prepareCode, type PreparedCode } from '../biometrics/prepared-code.js';
import { birthSpan, type BirthSpan } from '../birth/birth-span.js';
import { prepareSheet, type PreparedSheet } from '../fields/sheet-texts.js';
import { nameForms, type NameForm, type TokenReader } from '../names/name-forms.js';
import type { PersonRecord, Relation } from '../record/person-record.js';

export interface PreparedRelative {
  readonly relation: Relation;
  readonly forms: readonly NameForm[];
}

export interface PreparedCompanion {
  readonly names: readonly NameForm[];
  readonly birth: BirthSpan | undefined;
}

/** A record with all that is worth computing once instead of once per pair. */
export interface PreparedRecord {
  readonly record: PersonRecord;
  readonly names: readonly NameForm[];
  readonly birth: BirthSpan | undefined;
  readonly relatives: readonly PreparedRelative[];
  /** Read when first asked for: few pairs have companions on both sides. */
  readonly companions: readonly PreparedCompanion[];
  readonly biometrics: readonly PreparedCode[];
  /** Undefined for a record without any field of a spreadsheet. */
  readonly sheet: PreparedSheet | undefined;
}

/** Where forms of names and the time of birth come from: read off the record, or kept by an index in its own terms. */
export interface FormSource {
  own(): readonly NameForm[];
  /** Of the relative at this place in the record. */
  ofRelative(at: number): readonly NameForm[];
  birth(): BirthSpan | undefined;
}

const formsRead = (record: PersonRecord, read?: TokenReader): FormSource => ({
  own: () => nameForms(record.names, read),
  ofRelative: (at) => nameForms(record.relatives.slice(at, at + 1).map(({ name }) => name), read),
  birth: () => birthSpan(record.birth),
});

const prepared = new WeakMap<PersonRecord, PreparedRecord>();

const companionsRead = ({ knownCompanions = [] }: PersonRecord): (() => readonly PreparedCompanion[]) => {
  let read: readonly PreparedCompanion[] | undefined;
  return () => read ??= knownCompanions.map(({ names, birth }) => ({ names: nameForms(names), birth: birthSpan(birth) }));
};

/** Prepared from the given forms of names; not remembered. */
export const prepareWith = (record: PersonRecord, forms: FormSource): PreparedRecord => {
  const companions = companionsRead(record);
  return {
    record,
    names: forms.own(),
    birth: forms.birth(),
    relatives: record.relatives.map(({ relation }, at) => ({ relation, forms: forms.ofRelative(at) })),
    get companions() { return companions(); },
    biometrics: record.biometrics.map(prepareCode),
    sheet: prepareSheet(record),
  };
};

/** Prepared with words read by `read`; not remembered. */
export const prepareReading = (record: PersonRecord, read: TokenReader): PreparedRecord => prepareWith(record, formsRead(record, read));

/** Prepared once per record object; records are never changed in place. */
export const prepare = (record: PersonRecord): PreparedRecord => {
  const known = prepared.get(record);
  if (known !== undefined) return known;
  const fresh = prepareWith(record, formsRead(record));
  prepared.set(record, fresh);
  return fresh;
};
