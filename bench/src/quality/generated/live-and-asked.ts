import { generate, type GeneratedRecord } from '@homeward/generator';
import type { MatchingEngine } from '@homeward/matching';
import { personOf } from './person-of.js';

export interface Day { readonly seed: string; readonly live: number; readonly queries: number; readonly pairs: number }
export interface LiveAndAsked {
  /** New records; none of them is live. */
  readonly asked: readonly GeneratedRecord[];
  /** The live record of the same person, by person. */
  readonly counterparts: ReadonlyMap<string, GeneratedRecord>;
}
export const recordsOf = ({ seed, live, queries, pairs }: Day): Iterable<GeneratedRecord> => generate({ seed, records: live + queries, pairs });

/** The live records pass by and are forgotten, but for those that a question will ask for. */
export const fill = (engine: MatchingEngine, day: Day, onLive?: (done: number) => void): LiveAndAsked => {
  const asked: GeneratedRecord[] = [];
  const askedPersons = new Set<string>();
  const counterparts = new Map<string, GeneratedRecord>();
  const waiting = new Map<string, GeneratedRecord>();
  const every = Math.floor((day.live + day.queries) / day.queries);
  let seen = 0;
  for (const record of recordsOf(day)) {
    const { person, hasCounterpart } = record.truth;
    if (seen++ % every === 0 && asked.length < day.queries && !askedPersons.has(person)) {
      asked.push(record);
      askedPersons.add(person);
      const counterpart = waiting.get(person);
      if (counterpart !== undefined) counterparts.set(person, counterpart);
      continue;
    }
    if (askedPersons.has(person)) counterparts.set(person, record);
    else if (hasCounterpart) remember(waiting, record);
    engine.upsert(personOf(record));
    if (seen % 10_000 === 0) onLive?.(seen);
  }
  return { asked, counterparts };
};

/** Counterparts stand at most one window of the generator apart. */
const WINDOW_RECORDS = 16_384;
const remember = (waiting: Map<string, GeneratedRecord>, record: GeneratedRecord): void => {
  waiting.set(record.truth.person, record);
  if (waiting.size <= WINDOW_RECORDS) return;
  const oldest = waiting.keys().next().value;
  if (oldest !== undefined) waiting.delete(oldest);
};
