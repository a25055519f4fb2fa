/** Gregorian days as whole numbers since 1970-01-01. */
export type Day = number;
const MS_PER_DAY = 86_400_000;
export interface Ymd { readonly year: number; readonly month: number; readonly day: number }

export const dayOf = (year: number, month: number, day: number): Day => Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
export const ymdOf = (day: Day): Ymd => {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const padded = (value: number, length: number): string => String(value).padStart(length, '0');
export const writeYmd = ({ year, month, day }: Ymd): string => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
export const isoDay = (day: Day): string => writeYmd(ymdOf(day));
/** Completed years on a day. */
export const ageOn = (birth: Day, on: Day): number => {
  const [a, b] = [ymdOf(birth), ymdOf(on)];
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
};
