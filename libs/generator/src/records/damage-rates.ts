/**
 * How often a record is damaged, and how. This table is the benchmark's definition: `share` is of the records of that side
 * to which the kind can apply (a nickname needs a name that has one). Change a rate and the benchmark is another one.
 */
export const DAMAGE_KINDS = [
  'name.transliterated', 'name.other-standard', 'name.by-ear', 'name.other-script', 'name.machine-readable', 'name.order-swapped', 'name.middle-left-out', 'name.family-left-out', 'name.nickname',
  'name.married', 'name.glued', 'name.split', 'name.misspelt', 'name.second-form',
  'birth.other-calendar', 'birth.calendar-mistaken', 'birth.first-of-january', 'birth.year-only', 'birth.age-only', 'birth.day-month-swapped', 'birth.digit-slip', 'birth.years-off', 'birth.missing',
  'sex.missing', 'sex.wrong', 'nationality.missing', 'nationality.wrong', 'place.country-only', 'relatives.missing', 'height.missing',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];
export interface DamageRate { readonly sought: number; readonly found: number; readonly source: string }

const ASSUMED = 'assumed';
const FOLLOWS = 'follows from office, document and script (records/choose-spelling.ts): assumed';
const rate = (sought: number, found: number, source = ASSUMED): DamageRate => ({ sought, found, source });
/** NaN: no rate of its own, it follows from who writes the record. */
export const DAMAGE_RATES: Readonly<Record<DamageKind, DamageRate>> = {
  'name.transliterated': rate(NaN, NaN, FOLLOWS), 'name.other-standard': rate(NaN, NaN, FOLLOWS), 'name.by-ear': rate(NaN, NaN, FOLLOWS), 'name.other-script': rate(NaN, NaN, FOLLOWS), 'name.machine-readable': rate(0.02, 0.05),
  'name.order-swapped': rate(0.04, 0.08), 'name.middle-left-out': rate(0.25, 0.45), 'name.family-left-out': rate(0.01, 0.025), 'name.nickname': rate(0.04, 0.08), 'name.married': rate(0.5, 0.5),
  'name.glued': rate(0.015, 0.025, 'assumed; the whole name in one word only where no part can be glued'), 'name.split': rate(0.01, 0.02), 'name.misspelt': rate(0.04, 0.06, 'assumed; kinds of slips after Damerau 1964'), 'name.second-form': rate(0.15, 0.08),
  'birth.other-calendar': rate(0.35, 0.04, 'assumed; where the culture or the office has another calendar'), 'birth.calendar-mistaken': rate(0.005, 0.015),
  'birth.first-of-january': rate(0.15, 0.16, '15 % of the refugees admitted to the USA 2005-2008 (31,000 of 203,566; Christian Science Monitor, 2 January 2009), 14 % in 2009 (NPR, 29 December 2019); a tenth of it where births are registered: assumed'),
  'birth.year-only': rate(0.05, 0.05), 'birth.age-only': rate(0.06, 0.12), 'birth.day-month-swapped': rate(0.015, 0.02), 'birth.digit-slip': rate(0.02, 0.03), 'birth.years-off': rate(0.03, 0.05), 'birth.missing': rate(0.02, 0.03),
  'sex.missing': rate(0.03, 0.05), 'sex.wrong': rate(0.002, 0.004), 'nationality.missing': rate(0.05, 0.1), 'nationality.wrong': rate(0.005, 0.03), 'place.country-only': rate(0.15, 0.1), 'relatives.missing': rate(0.35, 0.55), 'height.missing': rate(0.5, 0.55),
};
/** A minor's age is guessed by whoever found the child: so much oftener wrong (assumed). */
export const MINOR_YEARS_OFF = 3;
export const REGISTERED_FIRST_OF_JANUARY = 0.1;
