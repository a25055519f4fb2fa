import { describe, expect, it } from '@jest/globals';
import { countsAsChild } from './birth-interval.js';
import type { Birth, MinimalRecord } from './minimal-record.js';

const NOW = new Date('2026-03-02T12:00:00Z');
const date = (value: string, calendar: Extract<Birth, { type: 'DATE' }>['calendar'] = 'GREGORIAN', estimated = false): Birth => ({ type: 'DATE', value, precision: 'DAY', calendar, estimated });
const age = (minYears: number, asOf = '2026-01-01', estimated = false): Birth => ({ type: 'AGE', minYears, maxYears: minYears + 5, asOf, estimated });
const child = (birth: Birth | undefined, kind: MinimalRecord['kind'] = 'FOUND_PERSON') => countsAsChild({ kind, birth }, NOW);

describe('who counts as a child', () => {
  it.each([
    { birth: date('2008-03-02'), expected: false, because: 'turned 18 at midnight' },
    { birth: date('2008-03-03'), expected: true, because: 'turns 18 tomorrow' },
    { birth: date('2008'), expected: true, because: 'may have been born in December' },
    { birth: date('2008-02'), expected: false, because: 'the whole month is past' },
    { birth: date('2007-06-01', 'GREGORIAN', true), expected: true, because: 'an estimate may be a year off' },
    { birth: date('1430-01-01', 'HIJRI'), expected: true, because: '1430 lies in 2008 and 2009' },
    { birth: date('1370-01-01', 'HIJRI'), expected: false, because: '1370 lies in 1950 and 1951' },
    { birth: age(17), expected: true, because: 'at least 17 in January' },
    { birth: age(18), expected: false, because: 'at least 18 in January' },
    { birth: age(18, '2026-01-01', true), expected: true, because: 'about 18 may be 17' },
    { birth: age(15, '2020-01-01'), expected: false, because: 'at least 15 six years ago' },
  ])('$birth.value $birth.minYears: $expected, $because', ({ birth, expected }) => {
    expect(child(birth)).toBe(expected);
  });

  it('takes whom nothing tells for a child, unless the kind says adult', () => {
    expect([child(undefined, 'UNACCOMPANIED_MINOR'), child(undefined, 'FOUND_PERSON'), child(undefined, 'MISSING_ADULT')]).toEqual([true, true, false]);
  });
});
