import type { BirthAgeRecord, BirthCalendar, BirthDateRecord, BirthRecord } from '../record/person-record.js';
import { dayInCalendar } from './calendars.js';
import { civilDate, dayNumber, readDay, readParts, type CivilDate, type DayNumber } from './civil-day.js';

/** When a person may have been born: first and last possible day, Gregorian. */
export interface BirthSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The day itself, when it was given and exists. */
  readonly date?: CivilDate;
  /** YYYYMMDD as written, also of a day that does not exist; undefined where no day was written. */
  readonly digits?: string;
  readonly calendar: BirthCalendar;
  /** First day of a year or of July: what registrars write when they do not know. */
  readonly isDefault: boolean;
  readonly isAge: boolean;
  readonly estimated: boolean;
}

const DAYS_PER_MONTH = 31;
const DAYS_PER_YEAR = 366;
const MIDYEAR = 7;

const isDefaultDay = (calendar: BirthCalendar, month: number, day: number): boolean => day === 1 && (month === 1 || (calendar === 'GREGORIAN' && month === MIDYEAR));

/** A day that does not exist falls back to its month, a month that does not exist to its year. */
const spanOfDate = (birth: BirthDateRecord): BirthSpan | undefined => {
  const parts = readParts(birth.value);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const digits = day === undefined ? {} : { digits: birth.value.replaceAll('-', '') };
  const base = { calendar: birth.calendar, isDefault: false, isAge: false, estimated: birth.estimated, ...digits };
  const exact = month === undefined || day === undefined ? undefined : dayInCalendar(birth.calendar, year, month, day);
  if (exact !== undefined && month !== undefined && day !== undefined) return { ...base, from: exact, to: exact, date: civilDate(exact), isDefault: isDefaultDay(birth.calendar, month, day) };
  const inMonth = month === undefined ? undefined : dayInCalendar(birth.calendar, year, month, 1);
  if (inMonth !== undefined) return { ...base, from: inMonth, to: inMonth + DAYS_PER_MONTH - 1 };
  const inYear = dayInCalendar(birth.calendar, year, 1, 1);
  return inYear === undefined ? undefined : { ...base, from: inYear, to: inYear + DAYS_PER_YEAR - 1 };
};

/** Of age a on a day: born after the same day a + 1 years before, and not after the same day a years before. */
const spanOfAge = (birth: BirthAgeRecord): BirthSpan | undefined => {
  const asOf = readDay(birth.asOf);
  if (asOf === undefined) return undefined;
  const { year, month, day } = civilDate(asOf);
  const from = dayNumber(year - birth.maxYears - 1, month, day) + 1;
  const to = dayNumber(year - birth.minYears, month, day);
  if (!(from <= to)) return undefined;
  return { from, to, calendar: 'GREGORIAN', isDefault: false, isAge: true, estimated: birth.estimated };
};

/** Undefined for a birth that cannot be read: it then says nothing. */
export const birthSpan = (birth: BirthRecord | undefined): BirthSpan | undefined => {
  if (birth === undefined) return undefined;
  return birth.type === 'AGE' ? spanOfAge(birth) : spanOfDate(birth);
};
