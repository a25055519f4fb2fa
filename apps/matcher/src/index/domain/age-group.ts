import type { Birth, MinimalRecord } from '@homeward/shared';

const CHILD_KINDS: readonly MinimalRecord['kind'][] = ['MISSING_CHILD', 'UNACCOMPANIED_MINOR', 'SEPARATED_CHILD', 'CHILD_AT_RISK'];
const MAJORITY_YEARS = 18;
/** Gregorian year in which a year of the calendar ends at the latest; doubt counts as a child. */
const ENDS_IN: Readonly<Record<Extract<Birth, { type: 'DATE' }>['calendar'], (year: number) => number>> = {
  GREGORIAN: (year) => year,
  HIJRI: (year) => Math.ceil(year * 0.970229 + 622),
  SOLAR_HIJRI: (year) => year + 622,
  ETHIOPIAN: (year) => year + 8,
  BUDDHIST: (year) => year - 543,
};

/** A person counts as a child while the interval of birth allows under 18 (design section 5); without a birth the kind tells. */
export function ageGroup({ birth, kind }: MinimalRecord, atMs: number): 'CHILD' | 'ADULT' | undefined {
  if (birth) return latestMajorityMs(birth) > atMs ? 'CHILD' : 'ADULT';
  if (CHILD_KINDS.includes(kind)) return 'CHILD';
  return kind === 'MISSING_ADULT' ? 'ADULT' : undefined;
}

/** The latest moment at which the person can turn 18. */
function latestMajorityMs(birth: Birth): number {
  if (birth.type === 'AGE') return shiftYears(birth.asOf, MAJORITY_YEARS - birth.minYears);
  if (birth.calendar !== 'GREGORIAN') return shiftYears(`${String(ENDS_IN[birth.calendar](Number(birth.value.slice(0, 4))))}-12-31`, MAJORITY_YEARS);
  return shiftYears(lastDayOf(birth.value), MAJORITY_YEARS);
}

/** @example lastDayOf('2009') === '2009-12-31', lastDayOf('2009-02') === '2009-02-28' */
function lastDayOf(value: string): string {
  if (value.length === 10) return value;
  if (value.length === 4) return `${value}-12-31`;
  const [year, month] = value.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}
const shiftYears = (day: string, years: number): number => {
  const date = new Date(`${day}T00:00:00Z`);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
};
