import type { LevelOf } from '../evidence/levels.js';
import { DAYS_PER_YEAR } from './civil-day.js';
import type { BirthSpan } from './birth-span.js';

/** Two dates written to the day, whether or not that day exists. `years` is the rounded difference. */
export interface DayComparison { readonly level: Exclude<LevelOf<'BIRTH'>, 'MISSING' | 'AGE_AGREES'>; readonly years: number }

/** Reckonings of the lunar month differ by so much. */
const CALENDAR_SLACK_DAYS = 2;
const MOST_YEARS_OFF = 3;
const DECADE = 10;
/** Two slips at once, or a day that was guessed, lie so near. */
const NEAR_DAYS = 45;
const MOST_DIGITS = 2;

export const digitsOf = ({ date, digits: written, calendar }: BirthSpan): string => {
  if (date === undefined || calendar === 'GREGORIAN') return written ?? '';
  return `${String(date.year).padStart(4, '0')}${String(date.month).padStart(2, '0')}${String(date.day).padStart(2, '0')}`;
};

const differingDigits = (a: BirthSpan, b: BirthSpan): number[] => {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
};

/** Also 21-01 for 01-21, a month that does not exist. */
const isSwapped = (a: BirthSpan, b: BirthSpan): boolean => {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one.slice(0, 4) === other.slice(0, 4) && one.slice(4, 6) === other.slice(6) && one.slice(6) === other.slice(4, 6);
};

/** One digit differs, two neighbours changed places, or the same day one, two or ten years off. */
const isSlip = (a: BirthSpan, b: BirthSpan): boolean => {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  const differing = differingDigits(a, b);
  if (differing.length === 1) return true;
  const [first = 0, second = 0] = differing;
  if (differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]) return true;
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
  return one.slice(4) === other.slice(4) && (years <= 2 || years === DECADE);
};

/** Two digits differ, or the days lie near each other, or would but for a year or a decade. */
const isSimilar = (a: BirthSpan, b: BirthSpan): boolean => {
  if (differingDigits(a, b).length <= MOST_DIGITS) return true;
  const apart = Math.abs(a.from - b.from);
  return [0, 1, DECADE].some((years) => Math.abs(apart - Math.round(years * DAYS_PER_YEAR)) <= NEAR_DAYS);
};

const isSameDay = (a: BirthSpan, b: BirthSpan): boolean => (a.date === undefined || b.date === undefined ? digitsOf(a) === digitsOf(b) : a.from === b.from);
const isLunar = (a: BirthSpan, b: BirthSpan): boolean => a.calendar === 'HIJRI' || b.calendar === 'HIJRI';

const levelOf = (a: BirthSpan, b: BirthSpan, years: number): DayComparison['level'] => {
  if (isSameDay(a, b)) return a.isDefault && b.isDefault ? 'DEFAULT_DATE' : a.calendar === b.calendar ? 'EXACT' : 'OTHER_CALENDAR';
  if (isLunar(a, b) && Math.abs(a.from - b.from) <= CALENDAR_SLACK_DAYS) return 'OTHER_CALENDAR';
  if (isSwapped(a, b)) return 'SWAPPED_DAY_MONTH';
  if (isSlip(a, b)) return 'DIGIT_SLIP';
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.slice(0, 6) === other.slice(0, 6)) return 'MONTH_AGREES';
  if (isSimilar(a, b)) return 'SIMILAR';
  if (one.slice(0, 4) === other.slice(0, 4)) return 'YEAR_AGREES';
  return years <= MOST_YEARS_OFF ? 'OFF_BY_YEARS' : 'CONTRADICTED';
};

export const compareDays = (a: BirthSpan, b: BirthSpan): DayComparison => {
  const years = Math.round(Math.abs(a.from - b.from) / DAYS_PER_YEAR);
  return { level: levelOf(a, b, years), years };
};
