import { describe, expect, it } from '@jest/globals';
import { raiseBitsFor } from '../model/raise.js';
import { inventedPeople } from '../testing/invented-people.js';
import { createEngine } from './create-engine.js';

describe('five thousand invented people, every tenth on record twice', () => {
  const { records, truth } = inventedPeople(7, 5000);
  const engine = createEngine();
  for (const record of records) engine.upsert(record);
  const minBits = raiseBitsFor(engine.size);

  it('raises few pairs per record, hardly any of them wrong', () => {
    const counterpart = new Map(truth.flatMap(([a, b]) => [[a, b], [b, a]]));
    const sample = records.filter((_, at) => at % 20 === 0);
    const raised = sample.flatMap((record) => engine.candidates(record, { minBits, limit: 100 }).map((pair) => ({ of: record.id, pair })));
    const wrong = raised.filter(({ of, pair }) => counterpart.get(of) !== pair.otherId);
    expect(raised.length / sample.length).toBeLessThan(1);
    expect(wrong.length / sample.length).toBeLessThan(0.15);
  }, 120_000);

  it('finds every counterpart by its keys and raises nine in ten', () => {
    const found = truth.filter((_, at) => at % 4 === 0).map(([a, b]) => {
      const record = records.find(({ id }) => id === a);
      return record === undefined ? undefined : engine.candidates(record, { minBits: -100, limit: 100_000 }).find((pair) => pair.otherId === b);
    });
    expect(found.filter((pair) => pair === undefined)).toEqual([]);
    expect(found.filter((pair) => (pair?.bits ?? 0) >= minBits).length / found.length).toBeGreaterThan(0.9);
  }, 120_000);
});
