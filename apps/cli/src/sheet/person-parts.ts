import type { Birth, PersonName } from '@homeward/shared';
import type { AgeRange } from '../values/ages.js';
import { rangeOf, yearsBetween, type KnownDate } from '../values/dates.js';
import { scriptOf } from '../values/script.js';
import { clean, isMissingName } from '../values/text.js';
import type { RemarkCode } from './remarks.js';

const MAX_NAME_CHARACTERS = 160;

/** A name as the file writes it, without what surrounds it; undefined when nothing was written. */
export function nameOf(text: string, part: PersonName['part'], kind: PersonName['kind'], missingWords: readonly string[]): PersonName | undefined {
  const value = clean(text).replace(/^[\s,;.]+|[\s,;]+$/g, '');
  if (value === '' || isMissingName(value, missingWords) || value.length > MAX_NAME_CHARACTERS) return undefined;
  return { value, script: scriptOf(value), part, kind };
}
export const isTooLongForName = (text: string): boolean => clean(text).length > MAX_NAME_CHARACTERS;

export interface BirthParts {
  readonly date?: KnownDate | undefined;
  readonly age?: AgeRange | undefined;
  /** ISO day to which the age refers. */
  readonly asOf: string;
}
/** Dates that programs write where nothing was given. */
const DEFAULT_DATES: ReadonlySet<string> = new Set(['1900-01-01', '1970-01-01', '1901-01-01', '2000-01-01', '1899-12-30', '1899-12-31', '1904-01-01']);
const TOLERATED_YEARS = 1;

/** Date and age together: the date wins, unless it is one that programs fill in; 1 January beside an age is only a year. */
export function birthOf({ date, age, asOf }: BirthParts): { readonly birth?: Birth; readonly remarks: readonly RemarkCode[] } {
  const ofAge = age && { type: 'AGE' as const, minYears: age.minYears, maxYears: age.maxYears, asOf, estimated: age.estimated };
  if (!date) return ofAge ? { birth: ofAge, remarks: [] } : { remarks: [] };
  const estimated = date.warnings.some((warning) => warning !== 'EXCEL_SERIAL');
  const birth = { type: 'DATE' as const, value: date.value, precision: date.precision, calendar: date.calendar, estimated };
  const contradictory = age !== undefined && !agrees(date, age, asOf);
  if (contradictory && ofAge && DEFAULT_DATES.has(date.value)) return { birth: ofAge, remarks: ['DEFAULT_DATE'] };
  if (contradictory) return { birth, remarks: ['AGE_CONTRADICTS_DATE'] };
  const firstOfJanuary = date.precision === 'DAY' && date.value.endsWith('-01-01');
  if (firstOfJanuary && age) return { birth: { ...birth, value: date.value.slice(0, 4), precision: 'YEAR', estimated: true }, remarks: ['FIRST_OF_JANUARY'] };
  return { birth: firstOfJanuary ? { ...birth, estimated: true } : birth, remarks: [] };
}

function agrees(date: KnownDate, age: AgeRange, asOf: string): boolean {
  const { from, to } = rangeOf(date);
  return yearsBetween(to, asOf) <= age.maxYears + TOLERATED_YEARS && yearsBetween(from, asOf) >= age.minYears - TOLERATED_YEARS;
}
