import { ALL_FIELDS, type EvidenceField } from '../evidence/levels.js';
import { WEIGHTS } from '../model/weights.js';
import type { Corrections } from './corrections.js';
import type { PreparedRecord } from './prepared.js';

/** Every field of a pair but the name, which has a bound of its own. */
export type OtherField = Exclude<EvidenceField, 'NAME' | 'GROUP'>;
const { BIRTH, SEX, NATIONALITY, LANGUAGE, PLACE, HEIGHT, BODY, RELATIVES, COMPANIONS, DOCUMENT, SHEET } = WEIGHTS;

const MOST_BIOMETRIC = 24;
const MOST_WITHOUT_MARKS = BODY.EYES.SAME + BODY.HAIR.SAME;

/** What a record must have for the field's line to be other than MISSING; and no line has more bits, before corrections. A test holds both against the scorer. */
export const FIELDS: Readonly<Record<OtherField, { readonly has: (ready: PreparedRecord) => boolean; readonly most: number }>> = {
  BIRTH: { has: ({ birth }) => birth !== undefined, most: Math.max(BIRTH.MOST, BIRTH.MOST_FOR_SPANS, BIRTH.MOST_FOR_DEFAULT) },
  SEX: { has: ({ record }) => record.sex === 1 || record.sex === 2, most: SEX.EXACT },
  NATIONALITY: { has: ({ record }) => record.nationalities.length > 0, most: NATIONALITY.MOST },
  LANGUAGE: { has: ({ record }) => record.languages.length > 0, most: LANGUAGE.ONE_SHARED },
  PLACE: { has: ({ record }) => record.event !== undefined, most: PLACE.SAME_PLACE },
  HEIGHT: { has: ({ record }) => record.body?.heightCm !== undefined, most: HEIGHT.EXACT },
  BODY: { has: ({ record }) => record.body !== undefined, most: MOST_WITHOUT_MARKS + BODY.MOST_FOR_MARKS },
  RELATIVES: { has: ({ relatives }) => relatives.length > 0, most: RELATIVES.MOST },
  COMPANIONS: { has: ({ record }) => record.companions.length + (record.knownCompanions ?? []).length > 0, most: Math.max(COMPANIONS.SAME_COMPANION, COMPANIONS.MOST_ALIKE) },
  DOCUMENT: { has: ({ record }) => record.documents.length > 0, most: DOCUMENT.EXACT },
  BIOMETRIC: { has: ({ biometrics }) => biometrics.length > 0, most: MOST_BIOMETRIC },
  BIRTH_PLACE: { has: ({ sheet }) => sheet?.BIRTH_PLACE !== undefined, most: SHEET.BIRTH_PLACE.MOST },
  HOME: {
    has: ({ sheet }) => sheet !== undefined && (sheet.ADDRESS ?? sheet.POSTCODE ?? sheet.PLACE ?? sheet.REGION) !== undefined,
    most: SHEET.ADDRESS.MOST + SHEET.POSTCODE.MOST + SHEET.PLACE.MOST + SHEET.REGION.MOST,
  },
  OCCUPATION: { has: ({ sheet }) => sheet?.OCCUPATION !== undefined, most: SHEET.OCCUPATION.MOST },
};

const HOME_PARTS = ['ADDRESS', 'POSTCODE', 'PLACE', 'REGION'] as const;

const OTHERS = ALL_FIELDS.filter((field): field is OtherField => field !== 'NAME' && field !== 'GROUP');
export const bitOf = (field: OtherField): number => 1 << OTHERS.indexOf(field);

/** Beside the fields: whether marks of the body are written down, which few records have and which say much. */
export const MARKS = 1 << OTHERS.length;

/** Whether a word of a name is a single letter, which agrees with many words and finds none. */
export const INITIALS = MARKS << 1;
const hasInitials = ({ names }: PreparedRecord): boolean => names.some(({ words }) => words.some(({ token }) => token.isInitial));
const beside = (ready: PreparedRecord): number => ((ready.record.body?.marks.length ?? 0) > 0 ? MARKS : 0) | (hasInitials(ready) ? INITIALS : 0);

/** The fields that a record has, as bits of a word. */
export const presenceOf = (ready: PreparedRecord): number =>
  OTHERS.reduce((bits, field) => (FIELDS[field].has(ready) ? bits | bitOf(field) : bits), beside(ready));

const mostWithout = (field: OtherField, presence: number): number => (field === 'BODY' && (presence & MARKS) === 0 ? MOST_WITHOUT_MARKS : FIELDS[field].most);

/** HOME is corrected part by part. */
const mostOf = (field: OtherField, presence: number, corrections: Corrections): number =>
  (field === 'HOME' ? HOME_PARTS.reduce((sum, part) => sum + Math.max(0, corrections.most(part, SHEET[part].MOST)), 0) : Math.max(0, corrections.most(field, mostWithout(field, presence))));

/** The most that the lines of these fields can add, corrected ones included. */
export const mostBitsOf = (presence: number, corrections: Corrections): number =>
  OTHERS.reduce((sum, field) => ((presence & bitOf(field)) === 0 ? sum : sum + mostOf(field, presence, corrections)), 0);
