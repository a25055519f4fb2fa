import type { RecordKind } from '../codes/index.js';
import type { Birth } from './minimal-record.js';

/** Earliest and latest instant at which the person can have been born. */
export interface BirthInterval { readonly earliest: Date; readonly latest: Date }

/** An estimate is allowed to be this wrong, either way. */
const ESTIMATE_MARGIN_YEARS = 1;
const MAJORITY_YEARS = 18;
const DAY_MS = 86_400_000;

/**
 * Gregorian years that a year of another calendar can lie in: [first, last]. Whole years are coarse on purpose: where
 * the day cannot be told, the interval gets wider and the person counts as a child for longer.
 */
const GREGORIAN_YEARS: Readonly<Record<Exclude<Extract<Birth, { type: 'DATE' }>['calendar'], 'GREGORIAN'>, (year: number) => readonly [number, number]>> = {
  HIJRI: (year) => [Math.floor(year * 0.970_224 + 621.577_4), Math.ceil(year * 0.970_224 + 622.577_4)],
  SOLAR_HIJRI: (year) => [year + 621, year + 622],
  ETHIOPIAN: (year) => [year + 7, year + 8],
  BUDDHIST: (year) => [year - 543, year - 543],
};

export function birthInterval(birth: Birth): BirthInterval {
  const { earliest, latest } = birth.type === 'AGE' ? ofAge(birth) : ofDate(birth);
  const margin = birth.estimated ? ESTIMATE_MARGIN_YEARS : 0;
  return { earliest: addYears(earliest, -margin), latest: addYears(latest, margin) };
}

function ofAge({ minYears, maxYears, asOf }: Extract<Birth, { type: 'AGE' }>): BirthInterval {
  const day = new Date(`${asOf}T00:00:00Z`);
  return { earliest: new Date(addYears(day, -(maxYears + 1)).getTime() + DAY_MS), latest: addYears(day, -minYears) };
}

function ofDate({ value, calendar }: Extract<Birth, { type: 'DATE' }>): BirthInterval {
  const [year = 0, month, day] = value.split('-').map(Number);
  if (calendar !== 'GREGORIAN') {
    const [first, last] = GREGORIAN_YEARS[calendar](year);
    return { earliest: utc(first, 1, 1), latest: utc(last, 12, 31) };
  }
  if (month === undefined) return { earliest: utc(year, 1, 1), latest: utc(year, 12, 31) };
  if (day === undefined) return { earliest: utc(year, month, 1), latest: utc(year, month + 1, 0) };
  return { earliest: utc(year, month, day), latest: utc(year, month, day) };
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
export function addYears(date: Date, years: number): Date {
  const moved = new Date(date);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved;
}

/** The first instant at which the person may be of age. */
export const earliestMajority = (birth: Birth): Date => addYears(birthInterval(birth).earliest, MAJORITY_YEARS);
/** The first instant at which the person is certainly of age. */
export const certainMajority = (birth: Birth): Date => addYears(birthInterval(birth).latest, MAJORITY_YEARS);

/**
 * A person counts as a child while the birth interval allows under 18 (plan of record, section 5); without a birth,
 * unless the kind says adult. Node and matcher ask the same rule, or one would be late for a child.
 */
export const countsAsChild = ({ kind, birth }: { readonly kind: RecordKind; readonly birth?: Birth | undefined }, now: Date): boolean =>
  birth ? certainMajority(birth) > now : kind !== 'MISSING_ADULT';
