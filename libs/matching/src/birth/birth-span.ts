import type { BirthAgeRecord, BirthCalendar, BirthDateRecord, BirthRecord } from '../record/person-record.js';
import { dayInCalendar } from './calendars.js';
import { civilDate, dayNumber, readDay, readParts, type CivilDate, type DayNumber, type Days } from './civil-day.js';

/** When a person may have been born: first and last possible day, Gregorian. */
export interface BirthSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The day itself, when it was given and exists. */
  readonly date?: CivilDate;
  /** YYYYMMDD as written, also of a day that does not exist; undefined where no day was written. */
  readonly digits?: string;
  readonly calendar: BirthCalendar;
  /** The day that a date of another calendar than the Gregorian would be with day and month changed round. */
  readonly swapped?: DayNumber;
  /** First day of a year or of July: what registrars write when they do not know. */
  readonly isDefault: boolean;
  /** First and last day of the year that a default date stands for. */
  readonly year?: Days;
  readonly isAge: boolean;
  readonly estimated: boolean;
}

const DAYS_PER_MONTH = 31;
const DAYS_PER_YEAR = 366;
const MIDYEAR = 7;

/** What programs write for no date at all: the first day of their reckoning, or the last. */
const NO_DATES: ReadonlySet<string> = new Set(['0001-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '9999-12-31']);

const isDefaultDay = ({ calendar, month, day }: WrittenDay): boolean => day === 1 && (month === 1 || (calendar === 'GREGORIAN' && month === MIDYEAR));

interface WrittenDay { readonly calendar: BirthCalendar; readonly year: number; readonly month: number; readonly day: number }
const dayOf = ({ calendar, year, month, day }: WrittenDay): DayNumber | undefined => dayInCalendar(calendar, year, month, day);

const yearOf = (written: WrittenDay, exact: DayNumber): Days => {
  const from = dayOf({ ...written, month: 1, day: 1 }) ?? exact;
  return { from, to: (dayOf({ ...written, year: written.year + 1, month: 1, day: 1 }) ?? from + DAYS_PER_YEAR) - 1 };
};

const ofDay = (written: WrittenDay, exact: DayNumber): Pick<BirthSpan, 'from' | 'to' | 'date' | 'isDefault' | 'year' | 'swapped'> => {
  const swapped = written.calendar === 'GREGORIAN' || written.day === written.month ? undefined : dayOf({ ...written, month: written.day, day: written.month });
  return {
    from: exact, to: exact, date: civilDate(exact),
    ...(isDefaultDay(written) ? { isDefault: true, year: yearOf(written, exact) } : { isDefault: false }),
    ...(swapped === undefined ? {} : { swapped }),
  };
};

/** A day that does not exist falls back to its month, a month that does not exist to its year. */
const spanOfDate = (birth: BirthDateRecord): BirthSpan | undefined => {
  const parts = readParts(birth.value);
  if (parts === undefined || (birth.calendar === 'GREGORIAN' && NO_DATES.has(birth.value))) return undefined;
  const { year, month, day } = parts;
  const { calendar } = birth;
  const digits = day === undefined ? {} : { digits: birth.value.replaceAll('-', '') };
  const base = { calendar, isDefault: false, isAge: false, estimated: birth.estimated, ...digits };
  const written = month === undefined || day === undefined ? undefined : { calendar, year, month, day };
  const exact = written === undefined ? undefined : dayOf(written);
  if (exact !== undefined && written !== undefined) return { ...base, ...ofDay(written, exact) };
  const inMonth = month === undefined ? undefined : dayInCalendar(calendar, year, month, 1);
  if (inMonth !== undefined) return { ...base, from: inMonth, to: inMonth + DAYS_PER_MONTH - 1 };
  const inYear = dayInCalendar(calendar, year, 1, 1);
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
