import { biometricKey } from '../biometrics/hamming.js';
import { birthKey } from '../birth/birth-keys.js';
import { nationalityKey, tellingNationalities } from '../fields/compare-nationality.js';
import { nameKey } from '../names/name-frequency.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepare, type PreparedRecord } from '../score/prepared.js';

const nameKeys = ({ names }: PreparedRecord): string[] => names.flatMap((form) => form.tokens.map(nameKey));
const birthKeys = ({ birth }: PreparedRecord): string[] => (birth === undefined ? [] : [birthKey(birth) ?? []].flat());

/** Every key of a record whose number of bearers the engine may ask for: what a shared store must count. No key twice. */
export const frequencyKeys = (record: PersonRecord): readonly string[] => {
  const ready = prepare(record);
  return [...new Set([...nameKeys(ready), ...birthKeys(ready), ...tellingNationalities(record.nationalities).map(nationalityKey), ...record.biometrics.map(biometricKey)])];
};
