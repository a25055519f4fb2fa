import { DAYS_PER_YEAR, type DayNumber } from '../birth/civil-day.js';
import type { BirthSpan } from '../birth/birth-span.js';

/** Nothing is known of the births but by comparing them. */
export const MAY_BE_LIKE = -1;

const MOST_DIGITS = 2;
const NEAR_DAYS = 45;
const SLACK_DAYS = 2;
const HALF = 16;
const MONTH_AND_DAY = 0xffff;
const DAYS_PER_DECADE = 10 * DAYS_PER_YEAR;

/** The eight digits of a Gregorian date written to the day, four bits each; 0 where none was, or one that registrars write by default, or of another calendar. */
export const packedDigits = (span: BirthSpan): number => (span.digits === undefined || span.isDefault || span.calendar !== 'GREGORIAN' ? 0 : Number.parseInt(span.digits, 16) >>> 0);

const differing = (one: number, other: number): number => {
  let count = 0;
  for (let left = one ^ other; left !== 0; left >>>= 4) if ((left & 0xf) !== 0) count += 1;
  return count;
};
const swapped = (digits: number): number => (((digits & 0xff) << 8) | ((digits >>> 8) & 0xff)) >>> 0;
/** 2 within weeks, 1 within weeks but for a year or ten, else 0. */
const nearness = (days: number): number => (days <= NEAR_DAYS ? 2 : Math.abs(days - Math.round(DAYS_PER_YEAR)) <= NEAR_DAYS || Math.abs(days - Math.round(DAYS_PER_DECADE)) <= NEAR_DAYS ? 1 : 0);

/**
 * What comparing two written days comes down to when they are not alike: the years between them, whether they lie near each
 * other or would but for a year or a decade, and whether the year is one. All pairs of one such kind make the same bits.
 */
export const kindOfUnlikeDays = (one: number, from: DayNumber, other: number, otherFrom: DayNumber): number => {
  if (one === 0 || other === 0 || differing(one, other) <= MOST_DIGITS) return MAY_BE_LIKE;
  const days = Math.abs(from - otherFrom);
  const sameYear = one >>> HALF === other >>> HALF;
  const [monthAndDay, otherMonthAndDay] = [one & MONTH_AND_DAY, other & MONTH_AND_DAY];
  if (days <= SLACK_DAYS || monthAndDay === otherMonthAndDay || (sameYear && monthAndDay === swapped(otherMonthAndDay))) return MAY_BE_LIKE;
  return Math.round(days / DAYS_PER_YEAR) * 8 + nearness(days) * 2 + (sameYear ? 1 : 0);
};
