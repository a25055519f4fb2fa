import { describe, expect, it } from '@jest/globals';
import type { EvidenceLine } from '../evidence/line.js';
import type { LevelOf } from '../evidence/levels.js';
import type { BirthRecord } from '../record/person-record.js';
import { prepare } from '../score/prepared.js';
import { aged, bornOn, person } from '../testing/builders.js';
import { compareBirth } from './compare-birth.js';

const compare = (a: BirthRecord, b: BirthRecord): EvidenceLine =>
  compareBirth(prepare(person('a', { birth: a })), prepare(person('b', { birth: b })), { asOf: 'none', liveCount: 0, count: () => 0 });

interface Case { readonly a: BirthRecord; readonly b: BirthRecord; readonly level: LevelOf<'BIRTH'>; readonly from: number; readonly to: number; readonly because: string }

const CASES: readonly Case[] = [
  { a: bornOn('2011-03-14'), b: bornOn('2011-03-14'), level: 'EXACT', from: 11, to: 12, because: 'one day in some thirty years' },
  { a: bornOn('2011-03-14'), b: bornOn('1432-04-09', 'HIJRI'), level: 'OTHER_CALENDAR', from: 10, to: 12, because: 'the same day by the Hijri calendar' },
  { a: bornOn('2011-03-14'), b: bornOn('1432-04-10', 'HIJRI'), level: 'OTHER_CALENDAR', from: 10, to: 12, because: 'lunar reckonings differ by a day' },
  { a: bornOn('2011-03-14'), b: bornOn('1389-12-23', 'SOLAR_HIJRI'), level: 'OTHER_CALENDAR', from: 10, to: 12, because: 'the same day in Iran and Afghanistan' },
  { a: bornOn('2011-03-14'), b: bornOn('2003-07-05', 'ETHIOPIAN'), level: 'OTHER_CALENDAR', from: 10, to: 12, because: 'the same day in Ethiopia' },
  { a: bornOn('2011-03-14'), b: bornOn('2554-03-14', 'BUDDHIST'), level: 'OTHER_CALENDAR', from: 10, to: 12, because: 'the same day in Thailand' },
  { a: bornOn('2011-03-04'), b: bornOn('2011-04-03'), level: 'SWAPPED_DAY_MONTH', from: 7, to: 10, because: 'day and month change places' },
  { a: bornOn('2011-03-14'), b: bornOn('2011-03-19'), level: 'DIGIT_SLIP', from: 6, to: 9, because: 'one digit misread' },
  { a: bornOn('2011-03-14'), b: bornOn('2011-03-41'), level: 'DIGIT_SLIP', from: 6, to: 9, because: 'a day that does not exist is a slip' },
  { a: bornOn('2011-03-12'), b: bornOn('2011-03-21'), level: 'DIGIT_SLIP', from: 6, to: 9, because: 'two digits changed places' },
  { a: bornOn('2010-06-02'), b: aged(14, 15), level: 'AGE_AGREES', from: 3, to: 5, because: 'fifteen for one more day' },
  { a: bornOn('2010-06-01'), b: aged(14, 15), level: 'OFF_BY_YEARS', from: -2, to: -1, because: 'sixteen that very day' },
  { a: bornOn('2009-03-14'), b: bornOn('2010-03-14'), level: 'DIGIT_SLIP', from: 6, to: 9, because: 'a year off, to the day' },
  { a: bornOn('2011-01-01'), b: bornOn('2011-01-01'), level: 'DEFAULT_DATE', from: 2, to: 5, because: '1 January is what registrars write when they do not know' },
  { a: bornOn('2011-01-01'), b: bornOn('2011-03-14'), level: 'YEAR_AGREES', from: 2, to: 5, because: 'a default date stands for its year' },
  { a: bornOn('2011-01-01'), b: bornOn('2013-01-01'), level: 'OFF_BY_YEARS', from: -3, to: -0.5, because: 'default years are guessed' },
  { a: bornOn('2011'), b: bornOn('2011-03-14'), level: 'YEAR_AGREES', from: 3, to: 5, because: 'only a year is known' },
  { a: bornOn('2011-03'), b: bornOn('2011-03-14'), level: 'MONTH_AGREES', from: 6, to: 7, because: 'only a month is known' },
  { a: bornOn('2011-03-14'), b: aged(14, 15), level: 'AGE_AGREES', from: 3, to: 5, because: 'fifteen in June 2026' },
  { a: bornOn('2011-03-14'), b: aged(10, 20), level: 'AGE_AGREES', from: 0.5, to: 2, because: 'a wide range says little' },
  { a: aged(14, 15), b: aged(15, 17, '2026-07-01'), level: 'AGE_AGREES', from: 1, to: 3, because: 'two ranges overlap' },
  { a: aged(14, 14), b: aged(16, 17), level: 'OFF_BY_YEARS', from: -3, to: -1, because: 'ages by eye are some years off' },
  { a: bornOn('2011-03-14'), b: bornOn('2011-08-25'), level: 'YEAR_AGREES', from: -1, to: 0, because: 'two full dates that share only the year' },
  { a: bornOn('2011-03-14'), b: bornOn('2013-08-25'), level: 'OFF_BY_YEARS', from: -7, to: -4, because: 'full dates seldom differ by years' },
  { a: bornOn('2011-03-14'), b: bornOn('1985-08-25'), level: 'CONTRADICTED', from: -9, to: -9, because: 'a child and an adult' },
  { a: bornOn('2011-03-14'), b: aged(30, 40), level: 'CONTRADICTED', from: -9, to: -9, because: 'nobody takes fifteen for thirty' },
  { a: bornOn('1999-01-01'), b: bornOn('2000-01-01'), level: 'OFF_BY_YEARS', from: -2, to: -1, because: 'each default stands for its own year only' },
  { a: bornOn('1999-07-01'), b: bornOn('1999-03-14'), level: 'YEAR_AGREES', from: 3, to: 5, because: '1 July stands for the whole of its year' },
  { a: bornOn('1999-07-01'), b: bornOn('2000-03-14'), level: 'OFF_BY_YEARS', from: -2, to: -1, because: '1 July does not stand for the next year' },
  { a: bornOn('1388-01-01', 'SOLAR_HIJRI'), b: bornOn('2009-11-20'), level: 'YEAR_AGREES', from: 3, to: 5, because: 'a default of another calendar stands for the year of that calendar' },
  { a: bornOn('1430-04-09', 'HIJRI'), b: bornOn('1430-09-04', 'HIJRI'), level: 'SWAPPED_DAY_MONTH', from: 7, to: 10, because: 'day and month change places in any calendar' },
  { a: bornOn('1432-09-04', 'HIJRI'), b: bornOn('2011-03-14'), level: 'SWAPPED_DAY_MONTH', from: 7, to: 10, because: 'they changed places before the date was converted' },
  { a: bornOn('1430-04-09', 'HIJRI'), b: bornOn('1431-04-09', 'HIJRI'), level: 'DIGIT_SLIP', from: 6, to: 9, because: 'a digit slips where it was written' },
  { a: bornOn('2011-03-14'), b: bornOn('2011-10-14'), level: 'SIMILAR', from: 1, to: 1, because: 'only the month differs' },
  { a: bornOn('2011-03-14'), b: bornOn('1975-03-14'), level: 'SIMILAR', from: 1, to: 1, because: 'only the year differs' },
  { a: bornOn('1900-01-01'), b: bornOn('2011-03-14'), level: 'MISSING', from: 0, to: 0, because: 'programs write their first day where there is none' },
  { a: bornOn('0000-00-00'), b: bornOn('2011-03-14'), level: 'MISSING', from: 0, to: 0, because: 'a birth that cannot be read says nothing' },
];

describe('two births', () => {
  it.each(CASES)('$a.value / $b.value: $level, $because', ({ a, b, level, from, to }) => {
    const line = compare(a, b);
    expect(line.level).toBe(level);
    expect(line.bits).toBeGreaterThanOrEqual(from);
    expect(line.bits).toBeLessThanOrEqual(to);
    expect(compare(b, a)).toEqual(line);
  });
});
