/** Calendars as the record names them, and as ICU does. */
export type Calendar = 'GREGORIAN' | 'HIJRI' | 'SOLAR_HIJRI' | 'ETHIOPIAN' | 'BUDDHIST';
export const CALENDARS = ['GREGORIAN', 'HIJRI', 'SOLAR_HIJRI', 'ETHIOPIAN', 'BUDDHIST'] as const satisfies readonly Calendar[];
export interface CivilDay { readonly year: number; readonly month: number; readonly day: number }

const ICU: Readonly<Record<Calendar, string>> = { GREGORIAN: 'iso8601', HIJRI: 'islamic-umalqura', SOLAR_HIJRI: 'persian', ETHIOPIAN: 'ethiopic', BUDDHIST: 'buddhist' };
/** Days from 1970-01-01 to a guess at the first day of year 0, and mean length of a year; the search below mends the rest. */
const ROUGH: Readonly<Record<Calendar, { readonly yearZero: number; readonly yearDays: number }>> = {
  GREGORIAN: { yearZero: -719_528, yearDays: 365.2425 }, HIJRI: { yearZero: -492_503, yearDays: 354.367 }, SOLAR_HIJRI: { yearZero: -492_633, yearDays: 365.2422 },
  ETHIOPIAN: { yearZero: -716_733, yearDays: 365.25 }, BUDDHIST: { yearZero: -917_840, yearDays: 365.2425 },
};
const DAY_MS = 86_400_000;
const formatters = new Map<Calendar, Intl.DateTimeFormat>();
const formatterOf = (calendar: Calendar): Intl.DateTimeFormat => {
  const known = formatters.get(calendar) ?? new Intl.DateTimeFormat('en', { calendar: ICU[calendar], timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  formatters.set(calendar, known);
  return known;
};

function civilAt(calendar: Calendar, epochDay: number): CivilDay {
  const parts = formatterOf(calendar).formatToParts(epochDay * DAY_MS);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: numberOf('year'), month: numberOf('month'), day: numberOf('day') };
}
const compare = (a: CivilDay, b: CivilDay): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** Days since 1970-01-01 of a day of that calendar; undefined when it has no such day. By ICU's tables. */
export function epochDayOf(calendar: Calendar, wanted: CivilDay): number | undefined {
  const { yearZero, yearDays } = ROUGH[calendar];
  const guess = Math.floor(yearZero + wanted.year * yearDays + (wanted.month - 1) * 29.5 + wanted.day);
  let [low, high] = [guess - 60, guess + 60];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const order = compare(civilAt(calendar, middle), wanted);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
export const isoDay = (epochDay: number): string => new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
export const epochDayOfIso = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
