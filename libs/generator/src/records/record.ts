import type { ScriptGroup } from '../names/culture.js';
import type { Calendar } from '../people/calendars.js';
import type { DamageKind } from './damage-rates.js';

export const SIDES = ['SOUGHT', 'FOUND'] as const;
export type Side = (typeof SIDES)[number];
export interface WrittenName {
  readonly value: string;
  /** ISO 15924. */
  readonly script: string;
  readonly part: 'FULL' | 'GIVEN' | 'FAMILY' | 'PATRONYMIC';
  readonly kind: 'LEGAL' | 'ALIAS' | 'NICKNAME' | 'MACHINE_READABLE_ZONE';
}
export type WrittenBirth =
  | { readonly type: 'DATE'; readonly value: string; readonly precision: 'DAY' | 'MONTH' | 'YEAR'; readonly calendar: Calendar; readonly estimated: boolean }
  | { readonly type: 'AGE'; readonly minYears: number; readonly maxYears: number; readonly asOf: string; readonly estimated: boolean };
export interface WrittenEvent { readonly date: string; readonly country: string; readonly place?: string | undefined; readonly latitude?: number | undefined; readonly longitude?: number | undefined }
export interface WrittenRelative { readonly relation: 'FATHER' | 'MOTHER' | 'SIBLING'; readonly name: WrittenName }

/** One generated record, and the truth beside it. */
export interface GeneratedRecord {
  readonly id: string;
  readonly truth: { readonly person: string; readonly family: string; readonly group: ScriptGroup; readonly culture: string; readonly kinds: readonly DamageKind[]; readonly birth: string; readonly hasCounterpart: boolean };
  readonly side: Side;
  readonly kind: 'MISSING_ADULT' | 'MISSING_CHILD' | 'UNACCOMPANIED_MINOR' | 'FOUND_PERSON';
  /** Of the office that wrote it, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly names: readonly WrittenName[];
  readonly birth?: WrittenBirth | undefined;
  readonly sex: 0 | 1 | 2;
  /** ISO 3166-1 alpha-3. */
  readonly nationalities: readonly string[];
  /** ISO 639-3. */
  readonly languages: readonly string[];
  readonly event: WrittenEvent;
  readonly heightCm?: number | undefined;
  readonly eyes?: string | undefined;
  readonly hair?: string | undefined;
  readonly relatives: readonly WrittenRelative[];
  readonly companions: readonly string[];
  /** What the records of these say of name and birth, in their order; files leave it out, since their rows say it. */
  readonly knownCompanions: readonly Pick<GeneratedRecord, 'names' | 'birth'>[];
}
