import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEngine } from '../engine/create-engine.js';
import { inventedPeople } from '../testing/invented-people.js';
import { createFederationFrequencies } from './federation-frequencies.js';
import { frequencyKeys } from './frequency-keys.js';
import { hashKeys } from './key-hashes.js';

const key = fc.integer({ min: 0, max: 4_000 }).map((number) => `name:${String(number)}`);
const bearer = fc.record({ keys: fc.uniqueArray(key, { maxLength: 12 }), leaves: fc.boolean() });

describe('counts of the federation', () => {
  it('are those of a plain count, whatever comes and goes', () => {
    fc.assert(fc.property(fc.array(bearer, { maxLength: 600 }), (bearers) => {
      const counts = createFederationFrequencies();
      for (const { keys } of bearers) counts.add(hashKeys(keys));
      for (const { keys, leaves } of bearers) if (leaves) counts.subtract(hashKeys(keys));
      const stayed = bearers.filter(({ leaves }) => !leaves);
      const plain = new Map<string, number>();
      for (const each of stayed.flatMap(({ keys }) => keys)) plain.set(each, (plain.get(each) ?? 0) + 1);
      expect(counts.liveCount).toBe(stayed.length);
      for (let number = 0; number <= 4_000; number++) expect(counts.count(`name:${String(number)}`)).toBe(plain.get(`name:${String(number)}`) ?? 0);
    }), { numRuns: 30 });
  });

  it('take no more room for keys that come and go than for those that stay', () => {
    const counts = createFederationFrequencies();
    for (let round = 0; round < 50; round++) {
      const keys = hashKeys(Array.from({ length: 500 }, (_, at) => `name:${String(round)}.${String(at)}`));
      counts.add(keys);
      counts.subtract(keys);
    }
    expect(counts.liveCount).toBe(0);
    expect(counts.bytes).toBeLessThan(30_000);
  });

  it('never fall below none, and carry the name they are given', () => {
    const counts = createFederationFrequencies();
    const keys = hashKeys(['name:a']);
    counts.add(keys);
    counts.subtract(hashKeys(['name:a', 'name:b']));
    counts.add(keys);
    counts.stamp('42');
    expect([counts.count('name:a'), counts.count('name:b'), counts.asOf]).toEqual([1, 0, '42']);
  });

  it('are of the same keys whether an engine reads them, full or empty, or nobody does', () => {
    const { records } = inventedPeople(11, 40, 2);
    const [full, empty] = [createEngine(), createEngine()];
    for (const record of records) full.upsert(record);
    for (const record of records) expect([full.frequencyKeys(record), empty.frequencyKeys(record)]).toEqual([frequencyKeys(record), frequencyKeys(record)]);
  });
});
