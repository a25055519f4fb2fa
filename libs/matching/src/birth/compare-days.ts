import type { LevelOf } from '../evidence/levels.js';
import { DAYS_PER_YEAR } from './civil-day.js';
import type { BirthSpan } from './birth-span.js';

/** In what two dates are similar: all but the month, all but the year, within weeks, in six of eight digits, or within weeks but for a year or ten. */
export const SIMILARITIES = ['YEAR_DAY', 'MONTH_DAY', 'NEAR', 'DIGITS', 'NEAR_BUT_YEARS'] as const;
export type Similarity = (typeof SIMILARITIES)[number];
type DayLevel = Exclude<LevelOf<'BIRTH'>, 'MISSING' | 'AGE_AGREES'>;

type Compared = { readonly level: 'SIMILAR'; readonly same: Similarity } | { readonly level: Exclude<DayLevel, 'SIMILAR'>; readonly same?: undefined };
/** Two dates written to the day, whether or not that day exists. `years` is the rounded difference. */
export type DayComparison = Compared & { readonly years: number };
type OneDay = 'EXACT' | 'OTHER_CALENDAR' | 'DEFAULT_DATE';
/** How two dates differ, as a key of how often those of strangers do. */
export type Difference = Exclude<DayLevel, OneDay | 'SIMILAR'> | `SIMILAR:${Similarity}`;
/** Undefined for one and the same day. */
export const differenceOf = ({ level, same }: Compared): Difference | undefined => {
  if (level === 'EXACT' || level === 'OTHER_CALENDAR' || level === 'DEFAULT_DATE') return undefined;
  return level === 'SIMILAR' ? `SIMILAR:${same}` : level;
};

/** Reckonings of the lunar month differ by so much. */
const CALENDAR_SLACK_DAYS = 2;
const MOST_YEARS_OFF = 3;
const DECADE = 10;
/** Two slips at once, or a day that was guessed, lie so near. */
const NEAR_DAYS = 45;
const MOST_DIGITS = 2;

const gregorian = ({ date, digits, calendar }: BirthSpan): string => {
  if (date === undefined || calendar === 'GREGORIAN') return digits ?? '';
  return `${String(date.year).padStart(4, '0')}${String(date.month).padStart(2, '0')}${String(date.day).padStart(2, '0')}`;
};

/** YYYYMMDD of both: as written where both are of one calendar, since that is where a digit slips. */
const digitsOf = (a: BirthSpan, b: BirthSpan): readonly [string, string] => (a.calendar === b.calendar ? [a.digits ?? '', b.digits ?? ''] : [gregorian(a), gregorian(b)]);

type Digits = readonly [string, string];
const differingDigits = ([one, other]: Digits): number[] => [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));

/** Also 21-01 for 01-21, a month that does not exist. */
const isSwapped = (a: BirthSpan, b: BirthSpan, [one, other]: Digits): boolean => {
  if (a.swapped === b.from || b.swapped === a.from) return true;
  return one.slice(0, 4) === other.slice(0, 4) && one.slice(4, 6) === other.slice(6) && one.slice(6) === other.slice(4, 6);
};

/** One digit differs, two neighbours changed places, or the same day one, two or ten years off. */
const isSlip = ([one, other]: Digits): boolean => {
  const differing = differingDigits([one, other]);
  if (differing.length === 1) return true;
  const [first = 0, second = 0] = differing;
  if (differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]) return true;
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
  return one.slice(4) === other.slice(4) && (years <= 2 || years === DECADE);
};

/** Strangers' dates are hardly ever so like. */
const similarity = (a: BirthSpan, b: BirthSpan, digits: Digits): Similarity | undefined => {
  const [one, other] = digits;
  if (one.slice(6) === other.slice(6) && one.slice(0, 4) === other.slice(0, 4)) return 'YEAR_DAY';
  if (one.slice(4) === other.slice(4)) return 'MONTH_DAY';
  const apart = Math.abs(a.from - b.from);
  if (apart <= NEAR_DAYS) return 'NEAR';
  if (differingDigits(digits).length <= MOST_DIGITS) return 'DIGITS';
  return [1, DECADE].some((years) => Math.abs(apart - Math.round(years * DAYS_PER_YEAR)) <= NEAR_DAYS) ? 'NEAR_BUT_YEARS' : undefined;
};

const isSameDay = (a: BirthSpan, b: BirthSpan, [one, other]: Digits): boolean => (a.date === undefined || b.date === undefined ? one === other : a.from === b.from);
const isLunar = (a: BirthSpan, b: BirthSpan): boolean => a.calendar === 'HIJRI' || b.calendar === 'HIJRI';

const compared = (a: BirthSpan, b: BirthSpan, digits: Digits, years: number): Compared => {
  const [one, other] = digits;
  if (isSameDay(a, b, digits)) return { level: a.isDefault && b.isDefault ? 'DEFAULT_DATE' : a.calendar === b.calendar ? 'EXACT' : 'OTHER_CALENDAR' };
  if (a.calendar !== b.calendar && isLunar(a, b) && Math.abs(a.from - b.from) <= CALENDAR_SLACK_DAYS) return { level: 'OTHER_CALENDAR' };
  if (isSwapped(a, b, digits)) return { level: 'SWAPPED_DAY_MONTH' };
  if (isSlip(digits)) return { level: 'DIGIT_SLIP' };
  if (one.slice(0, 6) === other.slice(0, 6)) return { level: 'MONTH_AGREES' };
  const same = similarity(a, b, digits);
  if (same !== undefined) return { level: 'SIMILAR', same };
  if (one.slice(0, 4) === other.slice(0, 4)) return { level: 'YEAR_AGREES' };
  return { level: years <= MOST_YEARS_OFF ? 'OFF_BY_YEARS' : 'CONTRADICTED' };
};

export const compareDays = (a: BirthSpan, b: BirthSpan): DayComparison => {
  const years = Math.round(Math.abs(a.from - b.from) / DAYS_PER_YEAR);
  return { ...compared(a, b, digitsOf(a, b), years), years };
};
