import { z } from 'zod';
import { CALENDARS } from '../values/calendar.js';

/** The fields that a column can stand for; the same names in every command that takes a map. */
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
export const column = z.union([z.string().min(1).transform((name): ColumnMap => ({ column: name })), columnMap]);
export const columns = Object.fromEntries(FIELDS.map((field) => [field, column.optional()])) as Record<Field, z.ZodOptional<typeof column>>;

/** As much of a map as reading a row's cells needs. */
export type SheetMap = Partial<Readonly<Record<Field, ColumnMap | undefined>>> & { readonly notes: readonly string[]; readonly case: { readonly missingWords: readonly string[] } };
export const describeMapProblems = (error: z.ZodError): string => error.issues.map((issue) => `${issue.path.join('.') || 'the map'}: ${issue.message}`).join('; ');
