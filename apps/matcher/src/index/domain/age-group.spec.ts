import { describe, expect, it } from '@jest/globals';
import type { Birth, MinimalRecord } from '@homeward/shared';
import { ageGroup } from './age-group.js';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const date = (value: string, calendar: Extract<Birth, { type: 'DATE' }>['calendar'] = 'GREGORIAN'): Birth => ({ type: 'DATE', value, precision: 'DAY', calendar, estimated: false });
const age = (minYears: number, asOf = '2026-01-01'): Birth => ({ type: 'AGE', minYears, maxYears: minYears + 5, asOf, estimated: true });
const of = (birth: Birth | undefined, kind: MinimalRecord['kind'] = 'FOUND_PERSON') => ageGroup({ birth, kind } as MinimalRecord, NOW);

describe('child or adult', () => {
  it.each([
    { birth: date('2008-03-02'), group: 'ADULT', because: 'turned 18 at midnight' },
    { birth: date('2008-03-03'), group: 'CHILD', because: 'turns 18 tomorrow' },
    { birth: date('2008'), group: 'CHILD', because: 'may have been born in December' },
    { birth: date('2008-02'), group: 'ADULT', because: 'the whole month is past' },
    { birth: date('1430-01-01', 'HIJRI'), group: 'CHILD', because: '1430 lies in 2008 and 2009' },
    { birth: date('1370-01-01', 'HIJRI'), group: 'ADULT', because: '1370 lies in 1950 and 1951' },
    { birth: age(17), group: 'CHILD', because: 'at least 17 in January' },
    { birth: age(18), group: 'ADULT', because: 'at least 18 in January' },
    { birth: age(15, '2020-01-01'), group: 'ADULT', because: 'at least 15 six years ago' },
  ])('$birth.value $birth.minYears: $group, $because', ({ birth, group }) => {
    expect(of(birth)).toBe(group);
  });

  it('follows the kind when nothing is known of the birth', () => {
    expect([of(undefined, 'UNACCOMPANIED_MINOR'), of(undefined, 'MISSING_ADULT'), of(undefined, 'FOUND_PERSON')]).toEqual(['CHILD', 'ADULT', undefined]);
  });
});
