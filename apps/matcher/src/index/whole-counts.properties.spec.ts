import { hashKeys } from '@homeward/matching';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minimal } from '../intake/builders.js';
import type { Change, Ending, IndexedRecord } from '../intake/index.js';
import { turnsBetween } from './domain/comings-and-goings.js';
import { WholeCounts } from './whole-counts.js';

/** What one position does to one of a few records: a new version with a name, or its end. */
interface Event { readonly id: string; readonly name: string | undefined }
const event = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.option(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'), { nil: undefined }) });
const NAMES = ['k1', 'k2', 'k3', 'k4', 'k5'];
const keysOf = (name: string) => hashKeys([`name:${name}`]);

/** The store after so many events: what still stands, and what stood. */
class Store {
  readonly standing = new Map<string, { readonly position: bigint; readonly name: string }>();
  readonly endings: Ending[] = [];
  position = 0n;

  take({ id, name }: Event): void {
    this.position += 1n;
    const before = this.standing.get(id);
    if (before) this.endings.push({ since: before.position, position: this.position, keys: keysOf(before.name) });
    if (name === undefined) this.standing.delete(id);
    else this.standing.set(id, { position: this.position, name });
  }
  changesBetween(from: bigint, to: bigint): readonly Change[] {
    return [...this.standing].filter(([, { position }]) => position > from && position <= to)
      .map(([id, { position, name }]) => ({ position, publicationId: id, asked: false, record: { presence: 'LIVE', position, record: minimal({ names: [{ value: name, script: 'Latn', part: 'FULL', kind: 'LEGAL' }] }) } as IndexedRecord }));
  }
}
const keysOfChange = ({ record }: Change) => keysOf(record?.record.names[0]?.value ?? '');

/** Counts as of each position, by counting everything anew. */
const counted = (events: readonly Event[], upTo: number): readonly number[] => {
  const live = new Map<string, string>();
  for (const { id, name } of events.slice(0, upTo)) if (name === undefined) live.delete(id); else live.set(id, name);
  return [live.size, ...NAMES.map((name) => [...live.values()].filter((each) => each === name).length)];
};
const shown = ({ frequencies }: WholeCounts): readonly number[] => [frequencies.liveCount, ...NAMES.map((name) => frequencies.count(`name:${name}`))];

/** One that begins at `at`, when the store is where it is. */
const beginning = (store: Store, at: bigint): WholeCounts => {
  const counts = new WholeCounts(at);
  for (const { position, name } of store.standing.values()) if (position <= at) counts.begin(keysOf(name));
  for (const { since, position, keys } of store.endings) if (since <= at && position > at) counts.begin(keys);
  return counts;
};

describe('the counts of the whole as of a position', () => {
  it('are the same however late a worker looks, in whatever steps, begun anew or not, and after a step that failed', () => {
    const world = fc.record({ events: fc.array(event, { minLength: 1, maxLength: 40 }), looks: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), begun: fc.nat(40), fails: fc.boolean() });
    fc.assert(fc.property(world, ({ events, looks, begun, fails }) => {
      const store = new Store();
      for (const each of events.slice(0, begun)) store.take(each);
      const at = BigInt(Math.min(begun, events.length) >> 1);
      for (const each of events.slice(begun)) store.take(each);
      const counts = beginning(store, at);
      expect(shown(counts)).toEqual(counted(events, Number(at)));
      let position = at;
      for (let turn = 0; position < store.position; turn++) {
        const wanted = position + BigInt(looks[turn % looks.length] ?? 1);
        const last = wanted < store.position ? wanted : store.position;
        const stage = () => { counts.expect(turnsBetween(position, last, store.changesBetween(position, last), store.endings, keysOfChange)); };
        stage();
        if (fails) {
          counts.reach(last);
          counts.forget();
          expect(shown(counts)).toEqual(counted(events, Number(position)));
          stage();
        }
        for (let each = position + 1n; each <= last; each++) {
          counts.reach(each);
          expect([counts.frequencies.asOf, ...shown(counts)]).toEqual([each.toString(), ...counted(events, Number(each))]);
        }
        counts.keep(last);
        position = last;
      }
    }), { numRuns: 300 });
  });
});
