import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { epochDayOf, isoDay, type Calendar } from './calendar.js';

const day = (calendar: Calendar, text: string): string | undefined => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const found = epochDayOf(calendar, { year, month, day: date });
  return found === undefined ? undefined : isoDay(found);
};

describe('a day of another calendar', () => {
  it.each([
    ['SOLAR_HIJRI', '1386-01-01', '2007-03-21', 'first day of a Persian year'],
    ['SOLAR_HIJRI', '1387-12-30', '2009-03-20', 'leap day'],
    ['SOLAR_HIJRI', '1386-12-30', undefined, '1386 is no leap year'],
    ['SOLAR_HIJRI', '1402-09-24', '2023-12-15', 'an ordinary day'],
    ['ETHIOPIAN', '2002-01-01', '2009-09-11', 'Ethiopian new year'],
    ['ETHIOPIAN', '2015-13-05', '2023-09-10', 'thirteenth month'],
    ['ETHIOPIAN', '2015-13-13', undefined, 'the thirteenth month has five or six days'],
    ['HIJRI', '1433-05-10', '2012-04-02', 'Islamic, Umm al-Qura'],
    ['BUDDHIST', '2552-02-28', '2009-02-28', 'Thai'],
    ['GREGORIAN', '2012-02-30', undefined, 'no such day'],
    ['GREGORIAN', '2012-02-29', '2012-02-29', 'leap day'],
  ] as [Calendar, string, string | undefined, string][])('%s %s is %s (%s)', (calendar, text, gregorian) => { expect(day(calendar, text)).toBe(gregorian); });

  it('is found for every day of a century, in each calendar', () => {
    const calendars: Calendar[] = ['GREGORIAN', 'HIJRI', 'SOLAR_HIJRI', 'ETHIOPIAN', 'BUDDHIST'];
    const icu = { GREGORIAN: 'iso8601', HIJRI: 'islamic-umalqura', SOLAR_HIJRI: 'persian', ETHIOPIAN: 'ethiopic', BUDDHIST: 'buddhist' };
    fc.assert(fc.property(fc.integer({ min: -18_000, max: 25_000 }), fc.constantFrom(...calendars), (epochDay, calendar) => {
      const parts = new Intl.DateTimeFormat('en', { calendar: icu[calendar], timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(epochDay * 86_400_000);
      const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
      expect(epochDayOf(calendar, { year: of('year'), month: of('month'), day: of('day') })).toBe(epochDay);
    }));
  });
});
