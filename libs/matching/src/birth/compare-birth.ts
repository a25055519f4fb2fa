import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { share } from '../frequencies/share.js';
import { WEIGHTS } from '../model/weights.js';
import type { PreparedRecord } from '../score/prepared.js';
import { birthKey } from './birth-keys.js';
import type { BirthSpan } from './birth-span.js';
import { DAYS_PER_YEAR } from './civil-day.js';
import { compareDays, differenceOf, type DayComparison } from './compare-days.js';

const { BIRTH } = WEIGHTS;

const widthYears = (span: BirthSpan): number => (span.to - span.from + 1) / DAYS_PER_YEAR;

/** Bits of a shared day: the rarer, the more. A default date is shared by many. */
const dayBits = (a: BirthSpan, b: BirthSpan, frequencies: Frequencies): number => {
  const common = Math.max(...[a, b].map((span) => share(frequencies, birthKey(span) ?? '', span.isDefault ? BIRTH.DEFAULT_SHARE : BIRTH.DAY_SHARE)));
  return Math.min(BIRTH.MOST, -Math.log2(common));
};

/** Bits of two days where nobody has counted how often those of strangers differ so. */
const uncounted = ({ level, years }: DayComparison, a: BirthSpan, b: BirthSpan, frequencies: Frequencies): number => {
  switch (level) {
    case 'EXACT': case 'OTHER_CALENDAR': case 'SWAPPED_DAY_MONTH': case 'DIGIT_SLIP': return Math.max(BIRTH.LEAST_FOR_A_DAY, dayBits(a, b, frequencies) + BIRTH[level]);
    case 'DEFAULT_DATE': return Math.min(BIRTH.MOST_FOR_DEFAULT, dayBits(a, b, frequencies));
    case 'SIMILAR': return BIRTH.SIMILAR;
    case 'MONTH_AGREES': return BIRTH.SAME_MONTH_OTHER_DAY;
    case 'YEAR_AGREES': return BIRTH.SAME_YEAR_OTHER_DAY;
    case 'OFF_BY_YEARS': return BIRTH.PER_YEAR_OFF * years;
    case 'CONTRADICTED': return BIRTH.CONTRADICTED;
  }
};

/** In a list it is known how often the dates of strangers differ so; how often those of one person do stands in the table. */
const counted = (days: DayComparison, frequencies: Frequencies): number | undefined => {
  const difference = differenceOf(days);
  const chance = difference === undefined ? undefined : frequencies.birthChance?.(difference);
  return difference === undefined || chance === undefined ? undefined : Math.max(BIRTH.CONTRADICTED, Math.log2(BIRTH.ONE_PERSON[difference] / chance));
};

const bothDays = (a: BirthSpan, b: BirthSpan, frequencies: Frequencies): EvidenceLine => {
  const days = compareDays(a, b);
  const { level, years, same } = days;
  return evidenceLine('BIRTH', level, counted(days, frequencies) ?? uncounted(days, a, b, frequencies), same === undefined ? { years } : { years, same });
};

/** Two spans that overlap agree the better, the narrower they are: chance overlap grows with the sum of the widths. */
const overlapping = (a: BirthSpan, b: BirthSpan): EvidenceLine => {
  const widest = Math.max(widthYears(a), widthYears(b));
  const bits = Math.log2((BIRTH.OVERLAP * BIRTH.SPREAD_YEARS) / (widthYears(a) + widthYears(b)));
  const level = a.isAge || b.isAge ? 'AGE_AGREES' : widest < 0.1 ? 'MONTH_AGREES' : 'YEAR_AGREES';
  return evidenceLine('BIRTH', level, Math.max(0, Math.min(BIRTH.MOST_FOR_SPANS, bits)));
};

const apart = (a: BirthSpan, b: BirthSpan): EvidenceLine => {
  const years = Math.max(1, Math.round((Math.max(a.from, b.from) - Math.min(a.to, b.to)) / DAYS_PER_YEAR));
  const guessed = a.isAge || b.isAge || a.estimated || b.estimated || a.isDefault || b.isDefault;
  const perYear = guessed ? BIRTH.PER_YEAR_OFF_GUESSED : BIRTH.PER_YEAR_OFF;
  const mostYears = guessed ? BIRTH.MOST_YEARS_GUESSED : BIRTH.MOST_YEARS;
  return evidenceLine('BIRTH', years <= mostYears ? 'OFF_BY_YEARS' : 'CONTRADICTED', Math.max(BIRTH.CONTRADICTED, perYear * years), guessed ? { years, guessed: 1 } : { years });
};

/** A default date that does not meet its equal says no more than its year. */
const yearOf = (span: BirthSpan): BirthSpan => (span.year === undefined ? span : { ...span, ...span.year });

const compareSpans = (a: BirthSpan, b: BirthSpan): EvidenceLine => (a.from <= b.to && b.from <= a.to ? overlapping(a, b) : apart(a, b));

/** Reads nothing but the two births, so that an index may compare births without their records. */
export const compareBirth = (a: Pick<PreparedRecord, 'birth'>, b: Pick<PreparedRecord, 'birth'>, frequencies: Frequencies): EvidenceLine => {
  const [one, other] = [a.birth, b.birth];
  if (one === undefined || other === undefined) return evidenceLine('BIRTH', 'MISSING', 0);
  const days = one.digits !== undefined && other.digits !== undefined;
  const oneDefault = one.isDefault !== other.isDefault;
  const guessedDays = days && (one.isDefault && other.isDefault) && one.from !== other.from;
  return days && !oneDefault && !guessedDays ? bothDays(one, other, frequencies) : compareSpans(yearOf(one), yearOf(other));
};
