import type { Random } from '../random/random.js';
import type { Weighted } from '../random/weighted.js';
import type { LatinStyle } from '../spelling/latin-styles.js';
import type { FullName, NameEntry, Sex } from './name-entry.js';

/** What `--scripts` takes: ISO 15924, where Aran (the Perso-Arabic hand) stands for Persian beside Arab for Arabic. */
export const SCRIPT_GROUPS = ['Latn', 'Arab', 'Aran', 'Cyrl', 'Grek', 'Hebr', 'Deva', 'Ethi', 'Geor', 'Armn', 'Hani', 'Hang'] as const;
export type ScriptGroup = (typeof SCRIPT_GROUPS)[number];

export interface Homeland {
  /** ISO 3166-1. */
  readonly alpha2: string;
  readonly alpha3: string;
  /** How its passports write sounds in Latin letters. */
  readonly style: LatinStyle;
}
/** What brothers and sisters have in common. */
export interface Kin {
  readonly family: NameEntry;
  readonly secondFamily: NameEntry;
  readonly father: NameEntry;
  readonly grandfather: NameEntry;
}
export interface Culture {
  readonly id: string;
  readonly group: ScriptGroup;
  /** ISO 15924 of its own letters. */
  readonly script: string;
  /** ISO 639-3. */
  readonly language: string;
  /** Key of LETTER_STANDARDS, or of another way to Latin in spelling/write-name.ts. */
  readonly letters: string;
  readonly homelands: Weighted<Homeland>;
  readonly calendar: 'GREGORIAN' | 'HIJRI' | 'SOLAR_HIJRI' | 'ETHIOPIAN' | 'BUDDHIST';
  /** Of 100 children few births are written down: see rate `birth.first-of-january`. */
  readonly weakRegisters: boolean;
  /** A married woman usually takes her husband's family name. */
  readonly marriedNames: boolean;
  readonly adultHeightCm: readonly [men: number, women: number];
  given(random: Random, sex: Sex): NameEntry;
  family(random: Random): NameEntry;
  /** The full name in the order of the country. */
  full(given: NameEntry, kin: Kin, sex: Sex, random: Random): FullName;
  /** A family name as a person of that sex bears it. */
  familyFor(family: NameEntry, sex: Sex): NameEntry;
}

const identity = (entry: NameEntry): NameEntry => entry;
export const culture = (given: Readonly<Record<Sex, Weighted<NameEntry>>>, rest: Omit<Culture, 'given' | 'familyFor' | 'calendar' | 'weakRegisters' | 'marriedNames' | 'adultHeightCm'> & Partial<Culture>): Culture => ({
  given: (random, sex) => given[sex].pick(random), familyFor: identity, calendar: 'GREGORIAN', weakRegisters: false, marriedNames: false, adultHeightCm: [174, 162], ...rest,
});
export const homeland = (alpha2: string, alpha3: string, style: LatinStyle, weight: number): readonly [Homeland, number] => [{ alpha2, alpha3, style }, weight];
