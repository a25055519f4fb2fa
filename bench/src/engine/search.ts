import type { MatchingEngine, PersonRecord } from '@homeward/matching';
import { summarise, type Summary } from '../statistics.js';
import { timed } from './measure.js';
import type { NameSource } from './names.js';
import { numberOf, personAt, type Measured } from './people.js';
import { randomFrom, type Random } from './random.js';
import { swapped, withoutMiddle, withTypo } from './slips.js';

/** How a name is changed before it is asked for, and who is asked for. */
export interface Kind { readonly name: string; readonly suits: (person: Measured) => boolean; readonly change: (name: string, random: Random) => string }
const isLatin = ({ name }: Measured): boolean => /^[A-Za-z' -]+ [A-Za-z' -]+$/.test(name);

export const KINDS: readonly Kind[] = [
  { name: 'one typo', suits: isLatin, change: withTypo },
  { name: 'order swapped', suits: isLatin, change: swapped },
  { name: 'middle name left out', suits: (person) => isLatin(person) && person.middleName, change: withoutMiddle },
];

export interface NameQuery { readonly asked: string; readonly original: string }
/** Ranked answers to a name alone, as names. */
export type Ranking = (asked: string) => readonly string[];
export interface Ranked { readonly kind: string; readonly recallAt20: number; readonly times: Summary; readonly timesMs: readonly number[] }

const K = 20;
const SEED = 77;
/** Names alone prove little, and one that is misspelt may even speak against: everything found is ranked. */
const LEAST_BITS = -16;

const fold = (name: string): string => name.toLowerCase();

/** Queries whose people are drawn as often as they are on file, so with the skew that names have. */
export function queriesOf(kind: Kind, live: number, count: number, source: NameSource, only: (person: Measured) => boolean = () => true): NameQuery[] {
  const random = randomFrom(SEED);
  const queries: NameQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 2000; tries++) {
    const person = personAt(Math.floor(random() * live), source);
    if (kind.suits(person) && only(person)) queries.push({ asked: kind.change(person.name, random), original: person.name });
  }
  return queries;
}

const nameOnly = (value: string): PersonRecord => ({
  id: 'query', country: 'AT', kind: 'MISSING_ADULT', sought: true, held: false, names: [{ value, script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [],
});

export const rankingOf = (engine: MatchingEngine, source: NameSource): { readonly search: (asked: string) => readonly string[]; readonly nameOf: (id: string) => string } => ({
  search: (asked) => engine.candidates(nameOnly(asked), { minBits: LEAST_BITS, limit: K }).map(({ otherId }) => otherId),
  nameOf: (id) => personAt(numberOf(id), source).name,
});

/** A hit is any record with the original name of who is asked for. */
export function rank(kind: string, queries: readonly NameQuery[], search: (asked: string) => readonly string[], nameOf: (found: string) => string): Ranked {
  const timesMs: number[] = [];
  let hits = 0;
  for (const { asked, original } of queries) {
    const [found, ms] = timed(() => search(asked));
    timesMs.push(ms);
    if (found.slice(0, K).some((each) => fold(nameOf(each)) === fold(original))) hits += 1;
  }
  return { kind, recallAt20: hits / queries.length, times: summarise(timesMs), timesMs };
}

/** New records in full, each a live one's with a typo in its name, at the threshold of raising. */
export function wholeRecords(engine: MatchingEngine, live: number, count: number, source: NameSource, minBits: number): Ranked {
  const random = randomFrom(SEED + 1);
  const timesMs: number[] = [];
  let found = 0;
  for (let at = 0; at < count; at++) {
    const { record } = personAt(Math.floor(random() * live), source);
    const query = { ...record, id: 'query', names: record.names.map((name) => ({ ...name, value: withTypo(name.value, random) })) };
    const [hits, ms] = timed(() => engine.candidates(query, { minBits, limit: 50 }));
    timesMs.push(ms);
    if (hits.slice(0, K).some(({ otherId }) => otherId === record.id)) found += 1;
  }
  return { kind: 'whole record', recallAt20: found / count, times: summarise(timesMs), timesMs };
}
