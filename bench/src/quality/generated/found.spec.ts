import { describe, expect, it } from '@jest/globals';
import { generate, type GeneratedRecord } from '@homeward/generator';
import { createEngine, raiseBitsFor } from '@homeward/matching';
import { personOf } from './person-of.js';

/** Two records of one person, in the order in which they were generated. */
const pairsOf = (records: readonly GeneratedRecord[]): readonly (readonly [GeneratedRecord, GeneratedRecord])[] =>
  [...Map.groupBy(records, ({ truth }) => truth.person).values()].flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [[one, other] as const]));

describe('what the scorer would raise', () => {
  it('is found by the index, but for one generated pair in two hundred', () => {
    const records = [...generate({ seed: 'found', records: 3000, pairs: 0.5 })];
    const engine = createEngine();
    for (const record of records) engine.upsert(personOf(record));
    const minBits = raiseBitsFor(engine.size);
    const raised = pairsOf(records).filter(([one, other]) => { const { bits, enough } = engine.score(personOf(one), personOf(other)); return enough && bits >= minBits; });
    const lost = raised.filter(([one, other]) => !engine.candidates(personOf(one), { minBits, limit: 1000 }).some(({ otherId }) => otherId === other.id));
    expect(raised.length).toBeGreaterThan(500);
    expect(lost.length / raised.length).toBeLessThan(1 / 200);
  }, 240_000);
});
