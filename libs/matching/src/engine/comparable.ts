import type { PersonRecord } from '../record/person-record.js';

/** Whether a record says anything that could tell one person from another. */
const tellsSomething = (record: PersonRecord): boolean =>
  record.names.length > 0 || record.birth !== undefined || record.documents.length > 0 || record.biometrics.length > 0
  || record.companions.length > 0 || record.relatives.length > 0;

/** Whether it makes sense to compare the two at all: two records, both with content. Country and kind do not matter. */
export const pairIsComparable = (a: PersonRecord, b: PersonRecord): boolean => a.id !== b.id && tellsSomething(a) && tellsSomething(b);
