import type { BirthSpan } from '../birth/birth-span.js';
import { dayNumber, type CivilDate, type DayNumber } from '../birth/civil-day.js';

/** How far a year or a lunar day may have slipped and still be looked up. */
const YEARS_OFF = [-10, -2, -1, 1, 2, 10];
const DAYS_OFF = [-2, -1, 1, 2];
const SEXES = [0, 1, 2];

const key = (day: DayNumber, sex: number): string => `day:${day}|${sex}`;
const knownSex = (sex: number): number => (sex === 1 || sex === 2 ? sex : 0);

/** A default date is shared by too many to be looked up. */
const tellingDay = (span: BirthSpan | undefined): CivilDate | undefined => (span === undefined || span.isDefault ? undefined : span.date);

/** The one key under which a birthday is filed. */
export const birthdayKeys = (span: BirthSpan | undefined, sex: number): string[] =>
  (span === undefined || tellingDay(span) === undefined ? [] : [key(span.from, knownSex(sex))]);

const likelyDays = (span: BirthSpan, { year, month, day }: CivilDate): DayNumber[] => [
  span.from,
  ...DAYS_OFF.map((off) => span.from + off),
  ...YEARS_OFF.map((off) => dayNumber(year + off, month, day)),
  ...(day <= 12 ? [dayNumber(year, day, month)] : []),
];

/** Where to look for the same person: the day, its likely slips, and records whose sex is not known. */
export const birthdayLookups = (span: BirthSpan | undefined, sex: number): string[] => {
  const date = tellingDay(span);
  if (span === undefined || date === undefined) return [];
  const sexes = knownSex(sex) === 0 ? SEXES : [0, sex];
  return [...new Set(likelyDays(span, date))].flatMap((day) => sexes.map((either) => key(day, either)));
};
