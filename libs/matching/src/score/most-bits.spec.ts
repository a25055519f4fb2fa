import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEngine } from '../engine/create-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { anyPerson } from '../testing/arbitrary-people.js';
import { correctionsFrom, NO_CORRECTIONS } from './corrections.js';
import { bitOf, FIELDS, mostBitsOf, presenceOf, type OtherField } from './most-bits.js';
import { prepare } from './prepared.js';

const rare: Frequencies = { asOf: 'none', liveCount: 10_000_000, count: () => 0 };
const engine = createEngine({ frequencies: rare, corrections: NO_CORRECTIONS });
const corrections = correctionsFrom({ bits: { 'SEX:EXACT': 3, 'BIRTH:EXACT': -2, 'POSTCODE:EXACT': 2.5 }, slopes: { RELATIVES: -0.25, NATIONALITY: 0.5 } });
const corrected = createEngine({ frequencies: rare, corrections });

describe('the bound of each field', () => {
  it('is never exceeded by its line, and a line speaks only where both records have the field', () => {
    fc.assert(fc.property(anyPerson('a'), anyPerson('b'), fc.boolean(), (a, b, same) => {
      const other = same ? { ...a, id: 'b' } : b;
      const [mine, theirs] = [presenceOf(prepare(a)), presenceOf(prepare(other))];
      for (const line of engine.score(a, other).evidence) {
        if (line.field === 'NAME' || line.field === 'GROUP' || line.level === 'MISSING') continue;
        const bit = bitOf(line.field);
        expect(line.bits).toBeLessThanOrEqual(FIELDS[line.field].most);
        if (line.level !== 'EACH_OTHERS_COMPANION') expect(mine & theirs & bit).toBe(bit);
      }
    }), { numRuns: 1000 });
  });

  it('holds for corrected lines too', () => {
    fc.assert(fc.property(anyPerson('a'), (a) => {
      const presence = presenceOf(prepare(a));
      const { evidence } = corrected.score(a, { ...a, id: 'b' });
      const others = evidence.filter(({ field }) => field !== 'NAME').reduce((sum, { bits }) => sum + bits, 0);
      expect(others).toBeLessThanOrEqual(mostBitsOf(presence, corrections));
    }), { numRuns: 300 });
  });

  it('has a bit of its own', () => {
    const bits = (Object.keys(FIELDS) as OtherField[]).map(bitOf);
    expect(new Set(bits).size).toBe(bits.length);
  });
});
