import type { BirthCalendar } from '../record/person-record.js';
import { dayNumber, readDay, type DayNumber } from './civil-day.js';

/**
 * Conversion to day numbers through the calendars built into Intl (ICU). HIJRI is read as Umm al-Qura, the civil
 * calendar of most documents; other reckonings of the same date differ by a day or two, which the comparison allows.
 */
interface CalendarRule { readonly name: string; readonly daysPerYear: number; readonly daysPerMonth: number }

const RULES: Readonly<Record<Exclude<BirthCalendar, 'GREGORIAN'>, CalendarRule>> = {
  HIJRI: { name: 'islamic-umalqura', daysPerYear: 354.367, daysPerMonth: 29.53 },
  SOLAR_HIJRI: { name: 'persian', daysPerYear: 365.2422, daysPerMonth: 30.44 },
  ETHIOPIAN: { name: 'ethiopic', daysPerYear: 365.25, daysPerMonth: 30 },
  BUDDHIST: { name: 'buddhist', daysPerYear: 365.2425, daysPerMonth: 30.44 },
};

interface CalendarDate { readonly year: number; readonly month: number; readonly day: number }

const MS_PER_DAY = 86_400_000;
const ANCHOR = dayNumber(2000, 1, 1);
const ROUGH_STEPS = 4;
const AROUND = [0, -1, 1, -2, 2, -3, 3];

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (name: string): Intl.DateTimeFormat => {
  const known = formats.get(name) ?? new Intl.DateTimeFormat(`en-u-ca-${name}`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  formats.set(name, known);
  return known;
};

const inCalendar = (rule: CalendarRule, day: DayNumber): CalendarDate => {
  const parts = formatOf(rule.name).formatToParts(new Date(day * MS_PER_DAY));
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
};

/** Days between two dates of one calendar, nearly; exact when they lie in one month. */
const roughDays = (rule: CalendarRule, from: CalendarDate, to: CalendarDate): number =>
  Math.round((to.year - from.year) * rule.daysPerYear + (to.month - from.month) * rule.daysPerMonth) + to.day - from.day;

/** Rough steps end near the date; the days around are then tried. Undefined when the calendar has no such date. */
const search = (rule: CalendarRule, wanted: CalendarDate): DayNumber | undefined => {
  let near = ANCHOR;
  for (let step = 0; step < ROUGH_STEPS; step++) near += roughDays(rule, inCalendar(rule, near), wanted);
  return AROUND.map((offset) => near + offset).find((day) => sameDate(inCalendar(rule, day), wanted));
};

const sameDate = (a: CalendarDate, b: CalendarDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** The day number of a date of a calendar, or undefined when there is none. */
export const dayInCalendar = (calendar: BirthCalendar, year: number, month: number, day: number): DayNumber | undefined => {
  if (calendar === 'GREGORIAN') return readDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return search(RULES[calendar], { year, month, day });
};
