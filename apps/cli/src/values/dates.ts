import { epochDayOf, epochDayOfIso, isoDay, type Calendar } from './calendar.js';
import { monthOf } from './months.js';
import { clean, foldDigits, isMissing } from './text.js';

/** Which of two numbers is the day: proved by the column, said by the map, or not known. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST' | 'UNKNOWN';
export interface DateHints {
  readonly order: DayOrder;
  readonly calendar: Calendar;
  /** Digits without separators, e.g. YYYYMMDD or DDMMYYYY. */
  readonly compact?: string | undefined;
  readonly missingWords?: readonly string[];
  /** Day of the import; nothing that is read may lie after it. */
  readonly today: string;
}
export type DateWarning = 'DAY_AND_MONTH_UNCERTAIN' | 'NO_SUCH_DAY' | 'TWO_DIGIT_YEAR' | 'EXCEL_SERIAL';
export interface KnownDate {
  readonly type: 'DATE';
  readonly value: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
  readonly calendar: Calendar;
  readonly warnings: readonly DateWarning[];
}
export type ReadDate = KnownDate | { readonly type: 'MISSING' } | { readonly type: 'UNREADABLE'; readonly reason: 'NOT_A_DATE' | 'OTHER_CALENDAR' | 'IN_THE_FUTURE' };

const ERAS: readonly (readonly [RegExp, Calendar])[] = [
  [/\s*(e\.\s?c\.?|ዓ\.?ም\.?)$/i, 'ETHIOPIAN'], [/\s*(g\.\s?c\.?|م)$/i, 'GREGORIAN'], [/\s*(هـ?\.?\s?ش\.?|s\.?h\.?)$/i, 'SOLAR_HIJRI'], [/\s*(هـ|a\.?h\.?)$/i, 'HIJRI'], [/\s*(พ\.ศ\.|b\.?e\.?)$/i, 'BUDDHIST'],
];
/** Years that a calendar writes nowadays; outside of them the cell is in another calendar than was said. */
const YEARS: Readonly<Record<Calendar, readonly [number, number]>> = { GREGORIAN: [1850, 2200], ETHIOPIAN: [1850, 2200], HIJRI: [1270, 1500], SOLAR_HIJRI: [1230, 1470], BUDDHIST: [2400, 2750] };
/** 1930-01-01 to 2049-12-31 in days of the 1900 date system. */
const EXCEL_SERIALS = [10_959, 54_789] as const;
const EXCEL_EPOCH_DAYS = 25_569;
const unreadable: ReadDate = { type: 'UNREADABLE', reason: 'NOT_A_DATE' };

export function readDate(cell: string, hints: DateHints): ReadDate {
  if (isMissing(cell, hints.missingWords)) return { type: 'MISSING' };
  const { text, calendar } = withoutEra(clean(foldDigits(cell)).replace(/[T ]\d{1,2}:\d{2}.*$/, ''), hints.calendar);
  const parts = text.split(/[-/.,\s\u060c\u066b]+/).filter((part) => part !== '').map((part) => monthOf(part) === undefined ? part : `m${String(monthOf(part))}`);
  if (parts.length === 0 || parts.length > 3 || !parts.every((part) => /^m?\d+$/.test(part))) return unreadable;
  const read = parts.length === 1 ? ofOne(text, calendar, hints) : ofSeveral(parts, text.includes('.') && !text.includes('/'), calendar, hints);
  return read.type === 'DATE' && rangeOf(read).from > hints.today ? { type: 'UNREADABLE', reason: 'IN_THE_FUTURE' } : read;
}

/** First and last Gregorian day that a date can mean. */
export function rangeOf({ value, precision, calendar }: KnownDate): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const first = epochDayOf(calendar, { year, month, day });
  const next = precision === 'DAY' ? undefined : precision === 'YEAR' || month >= (calendar === 'ETHIOPIAN' ? 13 : 12) ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  const end = next === undefined ? first : epochDayOf(calendar, next);
  if (first === undefined || end === undefined) throw new Error('a date that was read does not exist');
  return { from: isoDay(first), to: isoDay(next === undefined ? end : end - 1) };
}

function withoutEra(text: string, calendar: Calendar): { readonly text: string; readonly calendar: Calendar } {
  const era = ERAS.find(([pattern]) => pattern.test(text));
  return era ? { text: text.replace(era[0], ''), calendar: era[1] } : { text, calendar };
}

function ofOne(text: string, calendar: Calendar, hints: DateHints): ReadDate {
  const number = Number(text);
  if (/^\d{4}$/.test(text)) return dated(number, undefined, undefined, calendar);
  const layout = hints.compact ?? 'YYYYMMDD';
  if (/^\d{6,8}$/.test(text) && text.length === layout.length) {
    const pick = (letter: string) => Number([...text].filter((_, index) => layout[index] === letter).join('') || 'NaN');
    return withYear(pick('Y'), layout.split('Y').length - 1, pick('M'), pick('D'), calendar, hints);
  }
  if (/^\d{5}$/.test(text) && number >= EXCEL_SERIALS[0] && number <= EXCEL_SERIALS[1]) {
    return { type: 'DATE', value: isoDay(number - EXCEL_EPOCH_DAYS), precision: 'DAY', calendar: 'GREGORIAN', warnings: ['EXCEL_SERIAL'] };
  }
  return unreadable;
}

function ofSeveral(parts: readonly string[], dotted: boolean, calendar: Calendar, hints: DateHints): ReadDate {
  const named = parts.findIndex((part) => part.startsWith('m'));
  const rest = parts.filter((_, index) => index !== named).map(Number);
  const [first = 0, second] = rest;
  if (named >= 0) return ofNamedMonth(parts, rest, Number(parts[named]?.slice(1)), hints);
  if (parts.length === 2) return isYear(parts[0]) ? dated(first, second, undefined, calendar) : isYear(parts[1]) ? dated(second ?? 0, first, undefined, calendar) : unreadable;
  const [, , third = 0] = rest;
  if (isYear(parts[0])) return dated(first, second, third, calendar);
  const yearDigits = parts[2]?.length ?? 0;
  if (yearDigits !== 2 && yearDigits !== 4) return unreadable;
  return byOrder(first, second ?? 0, third, yearDigits, dotted ? 'DAY_FIRST' : hints.order, calendar, hints);
}

function ofNamedMonth(parts: readonly string[], rest: readonly number[], month: number, hints: DateHints): ReadDate {
  const numbers = parts.filter((part) => !part.startsWith('m'));
  const yearAt = numbers.findIndex(isYear);
  const at = yearAt >= 0 ? yearAt : numbers.length - 1;
  const year = rest[at];
  if (year === undefined || rest.length === 0 || (rest.length === 1 && yearAt < 0)) return unreadable;
  return withYear(year, numbers[at]?.length ?? 0, month, rest.find((_, index) => index !== at), 'GREGORIAN', hints);
}

function byOrder(first: number, second: number, year: number, yearDigits: number, order: DayOrder, calendar: Calendar, hints: DateHints): ReadDate {
  const months = calendar === 'ETHIOPIAN' ? 13 : 12;
  const [canDayFirst, canMonthFirst] = [second <= months, first <= months];
  if (!canDayFirst && !canMonthFirst) return unreadable;
  if (first === second || (canDayFirst && !canMonthFirst) || order === 'DAY_FIRST' && canDayFirst) return withYear(year, yearDigits, second, first, calendar, hints);
  if (!canDayFirst || order === 'MONTH_FIRST') return withYear(year, yearDigits, first, second, calendar, hints);
  const onlyYear = withYear(year, yearDigits, undefined, undefined, calendar, hints);
  return onlyYear.type === 'DATE' ? { ...onlyYear, warnings: [...onlyYear.warnings, 'DAY_AND_MONTH_UNCERTAIN'] } : onlyYear;
}

/** A two-digit year is the last one that is not in the future. */
function withYear(year: number, digits: number, month: number | undefined, day: number | undefined, calendar: Calendar, hints: DateHints): ReadDate {
  if (digits !== 2) return dated(year, month, day, calendar);
  const thisYear = Number(hints.today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  const read = dated(century + year > thisYear ? century - 100 + year : century + year, month, day, calendar);
  return read.type === 'DATE' ? { ...read, warnings: [...read.warnings, 'TWO_DIGIT_YEAR'] } : read;
}

/** A month or day of 0 says that it is not known; a day that the month does not have leaves the year. */
function dated(year: number, month: number | undefined, day: number | undefined, said: Calendar): ReadDate {
  const calendar = calendarOf(year, said);
  if (calendar === undefined) return { type: 'UNREADABLE', reason: 'OTHER_CALENDAR' };
  const make = (precision: KnownDate['precision'], value: string, warnings: readonly DateWarning[] = []): KnownDate => ({ type: 'DATE', value, precision, calendar, warnings });
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  if (!month) return make('YEAR', yyyy);
  if (month > (calendar === 'ETHIOPIAN' ? 13 : 12) || (day ?? 0) > (month === 13 ? 6 : 31)) return unreadable;
  if (!day) return make('MONTH', `${yyyy}-${mm}`);
  return epochDayOf(calendar, { year, month, day }) === undefined ? make('YEAR', yyyy, ['NO_SUCH_DAY']) : make('DAY', `${yyyy}-${mm}-${dd}`);
}

/** A sheet in another calendar holds Gregorian dates as well; where the year alone can tell, it does. */
function calendarOf(year: number, said: Calendar): Calendar | undefined {
  const within = (calendar: Calendar) => year >= YEARS[calendar][0] && year <= YEARS[calendar][1];
  if (within(said)) return said;
  return within('GREGORIAN') ? 'GREGORIAN' : undefined;
}
const isYear = (part: string | undefined): boolean => /^\d{4}$/.test(part ?? '');

/**
 * What the whole column proves. 13/12/2023 can only be day first; one such cell decides for all, two that contradict
 * each other decide nothing: then the person who knows the file must say so in the map.
 */
export function orderOf(cells: Iterable<string>): { readonly order: DayOrder; readonly contradictory: boolean } {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(clean(foldDigits(cell)).replace(/[T ]\d{1,2}:\d{2}.*$/, ''));
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true;
    if (second > 12 && second <= 31 && first <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return { order: 'UNKNOWN', contradictory: dayFirst };
  return { order: dayFirst ? 'DAY_FIRST' : 'MONTH_FIRST', contradictory: false };
}

/** Whole years between two ISO days. */
export const yearsBetween = (from: string, to: string): number => Math.floor((epochDayOfIso(to) - epochDayOfIso(from)) / 365.2425);
