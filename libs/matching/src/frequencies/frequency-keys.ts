import type { PersonRecord } from '../record/person-record.js';

/** Every key of a record whose number of bearers the engine may ask for: what a shared store must count. No key twice. */
export const frequencyKeys = (record: PersonRecord): readonly string[] => [...new Set(record.nationalities.map((code) => `nationality:${code}`))];
