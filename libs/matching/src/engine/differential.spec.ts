import { describe, expect, it } from '@jest/globals';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { RecordIndex } from '../index/record-index.js';
import { RAISE_BITS } from '../model/raise.js';
import { createReferenceEngine } from '../reference/reference-engine.js';
import { presenceOf } from '../score/most-bits.js';
import { prepare } from '../score/prepared.js';
import { inventedPeople } from '../testing/invented-people.js';
import { CandidateSearch } from './candidate-search.js';
import { createEngine } from './create-engine.js';

const EVERYTHING = { minBits: RAISE_BITS, limit: 1000 };

describe('the indexed engine against the one that compares with everything', () => {
  const { records } = inventedPeople(20260601, 220, 4);
  const [fast, slow] = [createEngine(), createReferenceEngine()];
  const frequencies = createOwnFrequencies();
  for (const record of records) { fast.upsert(record); slow.upsert(record); frequencies.add(frequencyKeys(record)); }
  const wanted = records.map((record) => slow.candidates(record, { ...EVERYTHING, frequencies }));

  it('raises the same pairs with the same bits, in the same order', () => {
    expect(records.map((record) => fast.candidates(record, EVERYTHING))).toEqual(wanted);
    expect(wanted.flat().length).toBeGreaterThan(80);
  }, 120_000);

  it('cuts both lists at the same place', () => {
    for (const limit of [1, 2, 5]) {
      expect(records.map((record) => fast.candidates(record, { minBits: RAISE_BITS, limit }))).toEqual(wanted.map((hits) => hits.slice(0, limit)));
    }
  }, 120_000);

  it('scores a small part of the records in full: the fast path was taken', () => {
    const index = new RecordIndex();
    for (const record of records) index.add(index.prepare(record));
    const works = records.map((record) => {
      const ready = index.prepare(record);
      const search = new CandidateSearch(index, ready, presenceOf(ready), frequencies, {}, EVERYTHING);
      search.best();
      return search.work;
    });
    const mean = (of: (work: CandidateSearch['work']) => number): number => works.reduce((sum, work) => sum + of(work), 0) / works.length;
    expect(mean(({ reached }) => reached)).toBeLessThan(records.length / 2);
    expect(mean(({ scored }) => scored)).toBeLessThan(records.length / 20);
    expect(mean(({ scored }) => scored)).toBeGreaterThan(0.3);
  });

  it('keeps each record as it was prepared, and leaves nothing behind when everything is removed', () => {
    const index = new RecordIndex();
    for (const record of records) index.add(index.prepare(record));
    expect(index.keyCount).toBeGreaterThan(records.length);
    for (const record of [...records].reverse()) expect(index.remove(record.id)).toEqual(prepare(record));
    expect([index.size, index.keyCount]).toEqual([0, 0]);
  });
});
