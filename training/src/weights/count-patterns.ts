import type { LabelledSet } from '@homeward/bench';
import { createOwnFrequencies, frequencyKeys, linkRecords, patternOf, type Frequencies, type PersonRecord } from '@homeward/matching';

/** How often a pattern is seen in true pairs, and how often the uncorrected model foresees it of them. */
export interface PatternShare { seen: number; foreseen: number }
/** Of one set, by pattern; shares are of pairs in which the field is given on both sides. */
export type PatternShares = ReadonlyMap<string, PatternShare>;

const MOST_TRUE_PAIRS = 60_000;
const RANDOM_PAIRS = 200_000;

const randomNumbers = (): (() => number) => {
  let state = 0x2545f491;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
};

/** Sums per pattern, and per field for the shares. */
class Tally {
  readonly byKey = new Map<string, number>();
  readonly #byField = new Map<string, number>();
  add(key: string, amount: number, weight: number): void {
    this.byKey.set(key, (this.byKey.get(key) ?? 0) + amount);
    const field = fieldOf(key);
    this.#byField.set(field, (this.#byField.get(field) ?? 0) + weight);
  }
  share(key: string): number { return (this.byKey.get(key) ?? 0) / Math.max(1, this.#byField.get(fieldOf(key)) ?? 0); }
}
const fieldOf = (key: string): string => key.slice(0, key.indexOf(':'));

export function countPatterns(set: LabelledSet): PatternShares {
  const frequencies = createOwnFrequencies();
  for (const record of set.records) frequencies.add(frequencyKeys(record));
  const [seen, foreseen] = [trueTally(set, frequencies), otherTally(set, frequencies)];
  return new Map([...new Set([...seen.byKey.keys(), ...foreseen.byKey.keys()])].map((key) => [key, { seen: seen.share(key), foreseen: foreseen.share(key) }]));
}

function trueTally(set: LabelledSet, frequencies: Frequencies): Tally {
  const pairs = truePairs(set);
  const step = Math.max(1, Math.ceil(pairs.length / MOST_TRUE_PAIRS));
  const tally = new Tally();
  for (let at = 0; at < pairs.length; at += step) {
    const [a, b] = pairs[at] ?? [];
    if (a !== undefined && b !== undefined) for (const { key } of patternOf(a, b, frequencies)) tally.add(key, 1, 1);
  }
  return tally;
}

export function truePairs({ records, persons }: LabelledSet): readonly (readonly [PersonRecord, PersonRecord])[] {
  const byPerson = new Map<string, PersonRecord[]>();
  records.forEach((record, at) => { const person = persons[at] ?? ''; byPerson.set(person, [...byPerson.get(person) ?? [], record]); });
  return [...byPerson.values()].flatMap((rows) => rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other] as const)));
}

/** Pairs of different people: those with anything in common one by one, the rest by a sample. */
function otherTally(set: LabelledSet, frequencies: Frequencies): Tally {
  const { records, persons } = set;
  const tally = new Tally();
  const add = (left: number, right: number, weight: number): void => {
    const [a, b] = [records[left], records[right]];
    if (a === undefined || b === undefined || left === right || persons[left] === persons[right]) return;
    for (const { key, bits } of patternOf(a, b, frequencies)) tally.add(key, weight * 2 ** bits, weight);
  };
  const linked = linkRecords({ left: records }, { leastProbability: 0 });
  for (const pair of linked.pairs) add(pair.left, pair.right, 1);
  const rest = (records.length * (records.length - 1)) / 2 - linked.candidatePairs;
  const random = randomNumbers();
  if (rest > 0) for (let at = 0; at < RANDOM_PAIRS; at++) add(Math.floor(random() * records.length), Math.floor(random() * records.length), rest / RANDOM_PAIRS);
  return tally;
}
