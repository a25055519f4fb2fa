import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { bestComparison } from '../names/index.js';
import { prepare } from '../score/prepared.js';
import { anyPerson } from '../testing/arbitrary-people.js';
import { inventedPeople } from '../testing/invented-people.js';
import { NO_CORRECTIONS } from '../score/corrections.js';
import { namePatterns } from './name-patterns.js';
import { NO_NEEDS } from './class-needs.js';
import { RecordIndex } from './record-index.js';

/** What the search adds to each bound for initials, which it does not look for. */
const SLACK_BITS = 1.6;

describe('the index', () => {
  it('bounds the bits of every name that it reaches by its words', () => {
    const { records } = inventedPeople(11, 250, 2);
    const index = new RecordIndex();
    const frequencies = createOwnFrequencies();
    for (const record of records) { index.add(index.prepare(record)); frequencies.add(frequencyKeys(record)); }
    let reached = 0;
    for (const record of records) {
      const ready = index.prepare(record);
      const { reach } = index.search(ready, frequencies, NO_NEEDS, namePatterns(NO_CORRECTIONS));
      for (const slot of reach.touched) {
        if (reach.hitsAt(slot) === 0) continue;
        reached += 1;
        const { bits = 0 } = bestComparison(ready.names, index.records.formsAt(slot), frequencies) ?? {};
        expect(reach.bitsAt(slot) + SLACK_BITS).toBeGreaterThanOrEqual(bits);
      }
    }
    expect(reached).toBeGreaterThan(records.length);
  });

  it('gives any record back as it was prepared', () => {
    fc.assert(fc.property(fc.array(anyPerson('p'), { minLength: 1, maxLength: 4 }), (people) => {
      const index = new RecordIndex();
      const records = people.map((facts, at) => ({ ...facts, id: `p${String(at)}` }));
      for (const record of records) index.add(index.prepare(record));
      for (const record of records) {
        const slot = index.records.slotOf(record.id) ?? -1;
        expect(index.records.preparedAt(slot)).toEqual(prepare(record));
        expect(index.records.formsAt(slot)).toEqual(prepare(record).names);
      }
      for (const record of records) expect(index.remove(record.id)).toEqual(prepare(record));
      expect(index.keyCount).toBe(0);
    }), { numRuns: 300 });
  });
});
