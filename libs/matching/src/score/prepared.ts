import type { PersonRecord } from '../record/person-record.js';

/** A record with all that is worth computing once instead of once per pair. */
export interface PreparedRecord {
  readonly record: PersonRecord;
}

const prepared = new WeakMap<PersonRecord, PreparedRecord>();

const prepareAfresh = (record: PersonRecord): PreparedRecord => ({ record });

/** Prepared once per record object; records are never changed in place. */
export const prepare = (record: PersonRecord): PreparedRecord => {
  const known = prepared.get(record);
  if (known !== undefined) return known;
  const fresh = prepareAfresh(record);
  prepared.set(record, fresh);
  return fresh;
};
