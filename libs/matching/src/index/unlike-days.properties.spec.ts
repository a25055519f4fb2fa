import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { birthSpan } from '../birth/birth-span.js';
import { compareBirth } from '../birth/compare-birth.js';
import type { BirthCalendar } from '../record/person-record.js';
import { kindOfUnlikeDays, MAY_BE_LIKE, packedDigits } from './unlike-days.js';

const NOBODY = { asOf: 'none', liveCount: 1000, count: () => 0 };
const two = (value: number): string => String(value).padStart(2, '0');
const calendar = fc.constantFrom<BirthCalendar>('GREGORIAN', 'GREGORIAN', 'HIJRI', 'SOLAR_HIJRI');
const birth = fc.tuple(fc.integer({ min: 1995, max: 2009 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 32 }), calendar, fc.boolean())
  .map(([year, month, day, of, estimated]) => birthSpan({ type: 'DATE', value: `${String(of === 'GREGORIAN' ? year : year - 560)}-${two(month)}-${two(day)}`, precision: 'DAY', calendar: of, estimated }));

describe('two days that are not alike', () => {
  it('make the same line as all others of their kind', () => {
    const lines = new Map<number, unknown>();
    let known = 0;
    fc.assert(fc.property(birth, birth, (one, other) => {
      if (one === undefined || other === undefined) return;
      const kind = kindOfUnlikeDays(packedDigits(one), one.from, packedDigits(other), other.from);
      if (kind === MAY_BE_LIKE) return;
      const line = compareBirth({ birth: one }, { birth: other }, NOBODY);
      if (lines.has(kind)) known += 1;
      else lines.set(kind, line);
      expect(line).toEqual(lines.get(kind));
    }), { numRuns: 20_000 });
    expect(known).toBeGreaterThan(4000);
  });
});
