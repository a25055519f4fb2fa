import { describe, expect, it } from '@jest/globals';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { createRecordIndex } from '../index/record-index.js';
import { RAISE_BITS } from '../model/raise.js';
import { createReferenceEngine } from '../reference/reference-engine.js';
import { prepare } from '../score/prepared.js';
import { inventedPeople } from '../testing/invented-people.js';
import { createEngine } from './create-engine.js';

const EVERYTHING = { minBits: RAISE_BITS, limit: 1000 };

describe('the indexed engine against the one that compares with everything', () => {
  const { records } = inventedPeople(20260601, 220, 4);
  const [fast, slow] = [createEngine(), createReferenceEngine()];
  for (const record of records) { fast.upsert(record); slow.upsert(record); }

  it('raises the same pairs with the same bits, in the same order', () => {
    const frequencies = createOwnFrequencies();
    for (const record of records) frequencies.add(frequencyKeys(record));
    const raised = records.map((record) => fast.candidates(record, EVERYTHING));
    expect(raised).toEqual(records.map((record) => slow.candidates(record, { ...EVERYTHING, frequencies })));
    expect(raised.flat().length).toBeGreaterThan(80);
  }, 120_000);

  it('looks at a small part of the records', () => {
    const index = createRecordIndex();
    const frequencies = createOwnFrequencies();
    for (const record of records) { index.add(prepare(record)); frequencies.add(frequencyKeys(record)); }
    const looked = records.reduce((sum, record) => sum + index.search(prepare(record), frequencies).length, 0) / records.length;
    expect(looked).toBeLessThan(records.length / 5);
  });

  it('leaves no key behind when everything is removed', () => {
    const index = createRecordIndex();
    for (const record of records) index.add(prepare(record));
    expect(index.keyCount).toBeGreaterThan(records.length);
    for (const record of [...records].reverse()) expect(index.remove(record.id)?.record).toBe(record);
    expect([index.size, index.keyCount]).toEqual([0, 0]);
  });
});
