import { CIRCUMSTANCES, contactPoint, HANDLING_CODES, INFORMATION_GRADES, RECORD_KINDS, SOURCE_GRADES } from '@homeward/shared';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CALENDARS } from './values/calendar.js';

/** The fields that a column can stand for; the same names as in every other command that takes a map. */
export const FIELDS = [
  'id', 'reference', 'fullName', 'givenName', 'familyName', 'patronymic', 'aliases', 'birthDate', 'birthYear', 'age', 'sex', 'nationality', 'languages', 'eventDate', 'eventCountry', 'place', 'region',
  'birthPlace', 'postcode', 'address', 'occupation', 'fatherName', 'motherName', 'heightCm', 'documentNumber', 'documentType', 'kind', 'category', 'dangerToLife',
] as const;
export type Field = (typeof FIELDS)[number];

const calendar = z.preprocess((value) => (typeof value === 'string' ? value.toUpperCase().replace(/[ -]/g, '_') : value), z.enum(CALENDARS));
export interface ColumnMap {
  readonly column: string;
  readonly format?: string | undefined;
  readonly calendar?: (typeof CALENDARS)[number] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}
const columnMap: z.ZodType<ColumnMap> = z.strictObject({
  column: z.string().min(1),
  /** Order and digits of a date, e.g. DD/MM/YYYY, MM-DD-YY, YYYYMMDD. */
  format: z.string().regex(/^[DMY\W]{4,12}$/).optional(),
  calendar: calendar.optional(),
  /** The file's words for our codes, e.g. { "missing": "MISSING_CHILD" }. */
  values: z.record(z.string(), z.string()).optional(),
});
const column = z.union([z.string().min(1).transform((name): ColumnMap => ({ column: name })), columnMap]);

/** What the file does not say but every case needs. */
const caseDefaults = z.strictObject({
  /** Where the file comes from; with the row's id it names the case for ever. */
  sourceSystem: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  kind: z.enum(RECORD_KINDS),
  /** Taken instead of `kind` when the person may be under 18. */
  childKind: z.enum(RECORD_KINDS).optional(),
  category: z.enum(CIRCUMSTANCES).default('UNEXPLAINED'),
  sought: z.boolean(),
  /** ISO 3166-1 alpha-2, of places and dates that come without a country. */
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  contact: contactPoint,
  handling: z.array(z.enum(HANDLING_CODES)).min(1).default(['H0']),
  sourceGrade: z.enum(SOURCE_GRADES).default('X'),
  informationGrade: z.enum(INFORMATION_GRADES).default('4'),
  /** The day to which ages refer when the row has no date of its own. */
  asOf: z.iso.date().optional(),
  missingWords: z.array(z.string()).max(50).default([]),
});
const shape = Object.fromEntries(FIELDS.map((field) => [field, column.optional()])) as Record<Field, z.ZodOptional<typeof column>>;
export const importMap = z.strictObject({
  ...shape,
  /** Columns that go into the notes as they are. */
  notes: z.array(z.string()).max(50).default([]),
  case: caseDefaults,
});
export type ImportMap = z.infer<typeof importMap>;
export const mapDigest = (map: ImportMap): string => createHash('sha256').update(JSON.stringify(map)).digest('base64url');
export const describeMapProblems = (error: z.ZodError): string => error.issues.map((issue) => `${issue.path.join('.') || 'the map'}: ${issue.message}`).join('; ');
