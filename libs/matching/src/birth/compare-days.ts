import type { LevelOf } from '../evidence/levels.js';
import { DAYS_PER_YEAR } from './civil-day.js';
import type { BirthSpan } from './birth-span.js';

/** Two dates given to the day. `years` is the rounded difference. */
export interface DayComparison { readonly level: Exclude<LevelOf<'BIRTH'>, 'MISSING' | 'AGE_AGREES'>; readonly years: number }

/** Reckonings of the lunar month differ by so much. */
const CALENDAR_SLACK_DAYS = 2;
const MOST_YEARS_OFF = 3;
const DECADE = 10;

const digits = (span: BirthSpan): string => span.date === undefined ? '' : `${span.date.year}${String(span.date.month).padStart(2, '0')}${String(span.date.day).padStart(2, '0')}`;

const isSwapped = (a: BirthSpan, b: BirthSpan): boolean =>
  a.date?.year === b.date?.year && a.date?.month === b.date?.day && a.date?.day === b.date?.month;

/** One digit differs, two neighbours changed places, or the same day one, two or ten years off. */
const isSlip = (a: BirthSpan, b: BirthSpan): boolean => {
  const [one, other] = [digits(a), digits(b)];
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  if (differing.length === 1) return true;
  const [first = 0, second = 0] = differing;
  if (differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]) return true;
  const years = Math.abs((a.date?.year ?? 0) - (b.date?.year ?? 0));
  return one.slice(4) === other.slice(4) && (years <= 2 || years === DECADE);
};

const isSameDay = (a: BirthSpan, b: BirthSpan): boolean => a.from === b.from;
const isLunar = (a: BirthSpan, b: BirthSpan): boolean => a.calendar === 'HIJRI' || b.calendar === 'HIJRI';

const levelOf = (a: BirthSpan, b: BirthSpan, years: number): DayComparison['level'] => {
  if (isSameDay(a, b)) return a.isDefault && b.isDefault ? 'DEFAULT_DATE' : a.calendar === b.calendar ? 'EXACT' : 'OTHER_CALENDAR';
  if (isLunar(a, b) && Math.abs(a.from - b.from) <= CALENDAR_SLACK_DAYS) return 'OTHER_CALENDAR';
  if (isSwapped(a, b)) return 'SWAPPED_DAY_MONTH';
  if (isSlip(a, b)) return 'DIGIT_SLIP';
  if (a.date?.year === b.date?.year) return a.date?.month === b.date?.month ? 'MONTH_AGREES' : 'YEAR_AGREES';
  return years <= MOST_YEARS_OFF ? 'OFF_BY_YEARS' : 'CONTRADICTED';
};

export const compareDays = (a: BirthSpan, b: BirthSpan): DayComparison => {
  const years = Math.round(Math.abs(a.from - b.from) / DAYS_PER_YEAR);
  return { level: levelOf(a, b, years), years };
};
