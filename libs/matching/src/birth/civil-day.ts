/** Days since 1970-01-01 of the proleptic Gregorian calendar. */
export type DayNumber = number;
/** First and last day. */
export interface Days { readonly from: DayNumber; readonly to: DayNumber }

const MS_PER_DAY = 86_400_000;
export const DAYS_PER_YEAR = 365.2425;

/** Day number of a Gregorian date; months and days outside their range roll over. Valid for years 100 to 9999. */
export const dayNumber = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / MS_PER_DAY;

export interface CivilDate { readonly year: number; readonly month: number; readonly day: number }

export const civilDate = (day: DayNumber): CivilDate => {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Reads YYYY, YYYY-MM or YYYY-MM-DD; undefined for anything else. */
export const readParts = (text: string): { readonly year: number; readonly month?: number; readonly day?: number } | undefined => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  if (month === undefined) return { year };
  return day === undefined ? { year, month: Number(month) } : { year, month: Number(month), day: Number(day) };
};

/** Day number of YYYY-MM-DD; undefined for text that is no existing day. */
export const readDay = (text: string): DayNumber | undefined => {
  const parts = readParts(text);
  if (parts?.month === undefined || parts.day === undefined || parts.year < 100) return undefined;
  const day = dayNumber(parts.year, parts.month, parts.day);
  const back = civilDate(day);
  return back.month === parts.month && back.day === parts.day ? day : undefined;
};
