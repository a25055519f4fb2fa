import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { inventedPeople } from '../testing/invented-people.js';
import { byBitsThenId } from '../score/scored-pair.js';
import { createEngine } from './create-engine.js';
import type { Hit, MatchingEngine } from './matching-engine.js';

const { records } = inventedPeople(3, 60, 2);
const QUERY = { minBits: 4, limit: 1000 };

/** Ids repeat, so that a change may add, replace or take away. */
const change = fc.record({ id: fc.integer({ min: 0, max: 25 }), facts: fc.constantFrom(...records), remove: fc.boolean() });
const changes = fc.array(change, { maxLength: 120 });
const idOf = (id: number): string => `id${String(id)}`;

const apply = (engine: MatchingEngine, live: Map<string, PersonRecord>, { id, facts, remove }: { readonly id: number; readonly facts: PersonRecord; readonly remove: boolean }): void => {
  const record = { ...facts, id: idOf(id) };
  if (remove) { expect(engine.remove(record.id)).toBe(live.delete(record.id)); return; }
  engine.upsert(record);
  live.set(record.id, record);
};

const frequenciesOf = (live: Iterable<PersonRecord>) => {
  const counts = createOwnFrequencies();
  for (const record of live) counts.add(frequencyKeys(record));
  return counts;
};

describe('an engine that lives through any changes', () => {
  it('answers as one that was filled afresh with what is left', () => {
    fc.assert(fc.property(changes, fc.constantFrom(...records), (all, query) => {
      const engine = createEngine();
      const live = new Map<string, PersonRecord>();
      for (const each of all) apply(engine, live, each);
      const afresh = createEngine();
      for (const record of [...live.values()].reverse()) afresh.upsert(record);
      expect(engine.size).toBe(live.size);
      for (let id = 0; id <= 25; id++) expect(engine.has(idOf(id))).toBe(live.has(idOf(id)));
      expect(engine.candidates(query, QUERY)).toEqual(afresh.candidates(query, QUERY));
    }), { numRuns: 60 });
  }, 60_000);

  it('answers the same in one, two or three shares, in whatever order these get their changes', () => {
    fc.assert(fc.property(changes, fc.constantFrom(...records), fc.integer({ min: 0, max: 6 }), (all, query, lag) => {
      const whole = createEngine();
      const live = new Map<string, PersonRecord>();
      for (const each of all) apply(whole, live, each);
      const frequencies = frequenciesOf(live.values());
      const wanted = whole.candidates(query, { ...QUERY, frequencies });
      for (const shares of [1, 2, 3]) {
        const engines = Array.from({ length: shares }, () => createEngine({ frequencies }));
        const queues = engines.map((_, share) => all.filter(({ id }) => id % shares === share));
        drain(engines, queues, lag);
        const hits: Hit[] = engines.flatMap((engine) => engine.candidates(query, QUERY)).sort(byBitsThenId);
        expect(hits).toEqual(wanted);
      }
    }), { numRuns: 40 });
  }, 60_000);

  it('answers the same after a share was lost midway and filled again from what is stored', () => {
    fc.assert(fc.property(changes, fc.constantFrom(...records), fc.double({ min: 0, max: 1, noNaN: true }), (all, query, share) => {
      const cut = Math.floor(all.length * share);
      const live = new Map<string, PersonRecord>();
      const [first, whole] = [createEngine(), createEngine()];
      for (const each of all.slice(0, cut)) { apply(whole, new Map(live), each); apply(first, live, each); }
      const again = createEngine();
      for (const record of live.values()) again.upsert(record);
      for (const each of all.slice(cut)) { apply(whole, new Map(live), each); apply(again, live, each); }
      expect(again.candidates(query, QUERY)).toEqual(whole.candidates(query, QUERY));
    }), { numRuns: 40 });
  }, 60_000);
});

/** Shares go on at their own pace: one runs ahead, another comes late, none leaves its own order. */
const drain = (engines: readonly MatchingEngine[], queues: readonly { readonly id: number; readonly facts: PersonRecord; readonly remove: boolean }[][], lag: number): void => {
  const at = queues.map(() => 0);
  for (let turn = 0; queues.some((queue, share) => (at[share] ?? 0) < queue.length); turn++) {
    const share = (turn * (lag + 1) + (turn >> 2)) % queues.length;
    const next = queues[share]?.[at[share] ?? 0];
    const engine = engines[share];
    if (next === undefined || engine === undefined) continue;
    at[share] = (at[share] ?? 0) + 1;
    const record = { ...next.facts, id: idOf(next.id) };
    if (next.remove) engine.remove(record.id);
    else engine.upsert(record);
  }
};
