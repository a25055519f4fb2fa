import { personOf } from '@homeward/bench';
import { generate } from '@homeward/generator';
import { createEngine, createOwnFrequencies, frequencyKeys, NO_CORRECTIONS, patternOf } from '@homeward/matching';
import type { PairCollector } from './pair-collector.js';

/** Pairs with fewer bits are not one person in any case that could be learned from. */
const LEAST_BITS = -6;
const MOST_PAIRS = 300;
/** Half a counterpart a record, as the service reckons. */
const EXPECTED_COUNTERPARTS = 0.5;

/** All pairs that the index brings together among generated records, each with whether it is one person. */
export function collectFederation(seed: string, records: number, collector: PairCollector): void {
  const all = [...generate({ seed, records, pairs: 0.5 })];
  const found = all.filter(({ side }) => side === 'FOUND').map((record) => ({ record, person: personOf(record) }));
  const frequencies = createOwnFrequencies();
  const engine = createEngine({ frequencies, corrections: NO_CORRECTIONS });
  for (const { person } of found) { engine.upsert(person); frequencies.add(frequencyKeys(person)); }
  const byId = new Map(found.map((each) => [each.record.id, each]));
  const priorBits = Math.log2(EXPECTED_COUNTERPARTS / engine.size);
  for (const record of all.filter(({ side }) => side === 'SOUGHT')) {
    const query = personOf(record);
    for (const { otherId } of engine.candidates(query, { minBits: LEAST_BITS, limit: MOST_PAIRS })) {
      const other = byId.get(otherId);
      if (other !== undefined) collector.add(patternOf(query, other.person, frequencies), priorBits, other.record.truth.person === record.truth.person);
    }
  }
}
