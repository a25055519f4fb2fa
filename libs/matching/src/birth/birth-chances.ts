import { mix } from '../store/hash.js';
import { birthSpan, type BirthSpan } from './birth-span.js';
import { compareDays, differenceOf, type Difference } from './compare-days.js';

/** Of dates of birth, how often those of two strangers differ in each way; above 0. */
export type BirthChances = (difference: Difference) => number;

/** Pairs of made-up dates: a chance of one in a thousand comes out within a sixth. */
const SAMPLES = 40_000;
/** What was not seen once is taken to be this rare, in samples. */
const UNSEEN = 0.5;
/** With fewer dates the chances would be guesswork. */
const LEAST_DATES = 100;

const YEAR = [0, 4] as const;
const MONTH = [4, 6] as const;
const DAY = [6, 8] as const;

/**
 * Chances for the dates of a list. Strangers are made up: the year, month and day of each come from three rows, so that
 * duplicates in the list do not count. Undefined for a list with few dates.
 */
export function birthChances(births: Iterable<BirthSpan | undefined>): BirthChances | undefined {
  const dates = [...births].flatMap((span) => (span?.digits === undefined || span.calendar !== 'GREGORIAN' || span.isDefault ? [] : [span.digits]));
  if (dates.length < LEAST_DATES) return undefined;
  const seen = new Map<Difference, number>();
  for (let sample = 0; sample < SAMPLES; sample++) {
    const difference = differenceBetween(stranger(dates, sample * 6), stranger(dates, sample * 6 + 3));
    if (difference !== undefined) seen.set(difference, (seen.get(difference) ?? 0) + 1);
  }
  return (difference) => (seen.get(difference) ?? UNSEEN) / SAMPLES;
}

const stranger = (dates: readonly string[], draw: number): BirthSpan | undefined => {
  const part = ([from, to]: readonly [number, number], offset: number): string => (dates[mix(draw + offset) % dates.length] ?? '').slice(from, to);
  return birthSpan({ type: 'DATE', value: `${part(YEAR, 0)}-${part(MONTH, 1)}-${part(DAY, 2)}`, precision: 'DAY', calendar: 'GREGORIAN', estimated: false });
};

const differenceBetween = (one: BirthSpan | undefined, other: BirthSpan | undefined): Difference | undefined =>
  (one === undefined || other === undefined ? undefined : differenceOf(compareDays(one, other)));
