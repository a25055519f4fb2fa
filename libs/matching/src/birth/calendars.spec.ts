import { describe, expect, it } from '@jest/globals';
import { dayInCalendar } from './calendars.js';
import { dayNumber } from './civil-day.js';

const NAMES = { HIJRI: 'islamic-umalqura', SOLAR_HIJRI: 'persian', ETHIOPIAN: 'ethiopic', BUDDHIST: 'buddhist' } as const;

describe('a date of another calendar', () => {
  it.each(Object.entries(NAMES) as [keyof typeof NAMES, string][])('%s comes back from the day that it was', (calendar, icu) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${icu}`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    for (let day = dayNumber(1900, 1, 1); day < dayNumber(2030, 1, 1); day += 97) {
      const parts = Object.fromEntries(format.formatToParts(new Date(day * 86_400_000)).map((part) => [part.type, Number(part.value)]));
      expect(dayInCalendar(calendar, parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)).toBe(day);
    }
  });

  it.each([
    ['GREGORIAN', 2011, 2, 30], ['HIJRI', 1432, 4, 31], ['SOLAR_HIJRI', 1389, 13, 1], ['ETHIOPIAN', 2003, 13, 9], ['BUDDHIST', 2554, 0, 0], ['HIJRI', 0, 0, 0], ['ETHIOPIAN', 9999, 99, 99],
  ] as const)('%s %i-%i-%i does not exist', (calendar, year, month, day) => {
    expect(dayInCalendar(calendar, year, month, day)).toBeUndefined();
  });
});
