import { birthChances } from '../birth/birth-chances.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { frequencyKeysOf } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { spellingKey } from '../names/index.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepare, type PreparedRecord } from '../score/prepared.js';

const spellingsOf = ({ names }: PreparedRecord): readonly string[] => [...new Set(names.flatMap(({ words }) => words.map(({ token }) => spellingKey(token))))];

/** How common values are in a list: of words of names also each spelling, and how often strangers' dates of birth differ in each way. */
export function listFrequencies(records: readonly PreparedRecord[]): Frequencies {
  const counts = createOwnFrequencies();
  for (const ready of records) counts.add([...frequencyKeysOf(ready), ...spellingsOf(ready)]);
  const birthChance = birthChances(records.map(({ birth }) => birth));
  return { asOf: counts.asOf, liveCount: counts.liveCount, count: (key) => counts.count(key), countsSpellings: true, ...(birthChance === undefined ? {} : { birthChance }) };
}

/** The same of records that are not prepared: what `linkRecords` counts. */
export const frequenciesOfList = (records: readonly PersonRecord[]): Frequencies => listFrequencies(records.map((record) => prepare(record)));
