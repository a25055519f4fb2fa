import { describe, expect, it } from '@jest/globals';
import { inCalendar, type Calendar } from './calendars.js';
import { dayOf } from './days.js';

/** The calendars built into Intl are the second opinion. */
const intl = (day: number, name: string): string => {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${name}`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(day * 86_400_000);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('-');
};
const days = Array.from({ length: 900 }, (_, at) => dayOf(1940, 1, 1) + at * 35);
const written = (day: number, calendar: Calendar): string => { const { year, month, day: date } = inCalendar(day, calendar); return `${String(year)}-${String(month)}-${String(date)}`; };

describe('calendars by arithmetic', () => {
  it.each([['ETHIOPIAN', 'ethiopic'], ['SOLAR_HIJRI', 'persian'], ['BUDDHIST', 'buddhist'], ['HIJRI', 'islamic-civil']] as const)('%s agrees with the calendar built into Intl', (calendar, name) => {
    expect(days.filter((day) => written(day, calendar) !== intl(day, name)).map((day) => [written(day, calendar), intl(day, name)])).toEqual([]);
  });
});
