import { civilDate, dayNumber, type Days } from '../birth/civil-day.js';
import type { BirthSpan } from '../birth/birth-span.js';

/** Births of about one length, filed by the year in which they begin: `years` of them in one class. */
interface Shelf { readonly mostDays: number; readonly years: number; readonly first: number; readonly count: number }
const FIRST_YEAR = 1900;
const YEARS = 140;
const shelves = (lengths: readonly (readonly [mostDays: number, years: number])[]): readonly Shelf[] => {
  let first = 1;
  return lengths.map(([mostDays, years]) => {
    const shelf = { mostDays, years, first, count: Math.ceil(YEARS / years) };
    first += shelf.count;
    return shelf;
  });
};
const SHELVES = shelves([[31, 1], [770, 2], [3700, 10]]);
/** Of births that are not known, or known so badly that they tell nothing. */
export const NO_CLASS = 0;
export const BIRTH_CLASSES = SHELVES.reduce((sum, { count }) => sum + count, 1);

/** A default date says no more than its year. */
export const likelyDays = ({ from, to, year }: BirthSpan): Days => year ?? { from, to };

/** Into which class of births a record is filed. */
export const birthClass = (birth: BirthSpan | undefined): number => {
  if (birth === undefined) return NO_CLASS;
  const { from, to } = likelyDays(birth);
  const shelf = SHELVES.find(({ mostDays }) => to - from <= mostDays);
  if (shelf === undefined) return NO_CLASS;
  const place = Math.floor((civilDate(from).year - FIRST_YEAR) / shelf.years);
  return shelf.first + Math.min(shelf.count - 1, Math.max(0, place));
};

const daysOf = (shelf: Shelf, place: number): Days => ({
  from: place === 0 ? -Infinity : dayNumber(FIRST_YEAR + place * shelf.years, 1, 1),
  to: place === shelf.count - 1 ? Infinity : dayNumber(FIRST_YEAR + (place + 1) * shelf.years, 1, 1) + shelf.mostDays,
});

/** Every birth of a class lies within these days. */
export const CLASS_DAYS: readonly Days[] = [{ from: -Infinity, to: Infinity }, ...SHELVES.flatMap((shelf) => Array.from({ length: shelf.count }, (_, place) => daysOf(shelf, place)))];

/** Days between the two; 0 where they meet. */
export const daysBetween = (a: Days, b: Days): number => Math.max(0, b.from - a.to, a.from - b.to);
