import { createEngine, raiseBitsFor, type PersonRecord } from '@homeward/matching';
import { timed } from './measure.js';
import type { NameSource } from './names.js';
import { numberOf, personAt } from './people.js';
import { randomFrom } from './random.js';
import { swapped, withTypo } from './slips.js';

const EVERY = 4;
const SEED = 5;

export interface Duplicates { readonly records: number; readonly truePairs: number; readonly seconds: number; readonly recall: number; readonly precision: number; readonly candidatesPerRecord: number }

/** The same person written down again: a typo or another order, at times without the day of birth. */
const again = (record: PersonRecord, number: number): PersonRecord => {
  const random = randomFrom(SEED + number);
  const change = random() < 0.3 ? swapped : (value: string) => withTypo(value, random);
  const birth = record.birth?.type === 'DATE' && random() < 0.2 ? { ...record.birth, value: record.birth.value.slice(0, 4), precision: 'YEAR' as const } : record.birth;
  return { ...record, id: `${record.id.slice(0, 8)}-d${record.id.slice(10)}`, names: record.names.map((name) => ({ ...name, value: change(name.value) })), birth };
};

export function peopleWithDuplicates(count: number, source: NameSource): readonly PersonRecord[] {
  const people = Array.from({ length: Math.floor((count * EVERY) / (EVERY + 1)) }, (_, at) => personAt(at, source).record);
  return people.flatMap((record, at) => (at % EVERY === 0 ? [record, again(record, at)] : [record]));
}

/** All pairs within the records over the threshold, each record asked for among those before it. */
export function findDuplicates(records: readonly PersonRecord[]): Duplicates {
  const minBits = raiseBitsFor(records.length);
  const [pairs, ms] = timed(() => {
    const engine = createEngine();
    for (const record of records) engine.upsert(record);
    return records.flatMap((record) => engine.candidates(record, { minBits, limit: 50 }).filter(({ otherId }) => record.id < otherId).map(({ otherId }) => [record.id, otherId] as const));
  });
  const right = pairs.filter(([a, b]) => numberOf(a) === numberOf(b)).length;
  const truePairs = records.length - new Set(records.map(({ id }) => numberOf(id))).size;
  return { records: records.length, truePairs, seconds: ms / 1000, recall: right / truePairs, precision: pairs.length === 0 ? 1 : right / pairs.length, candidatesPerRecord: pairs.length / records.length };
}
