import { CIRCUMSTANCES, contactPoint, HANDLING_CODES, INFORMATION_GRADES, RECORD_KINDS, SOURCE_GRADES } from '@homeward/shared';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { columns } from '../sheet/columns.js';

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
export const importMap = z.strictObject({
  ...columns,
  /** Columns that go into the notes as they are. */
  notes: z.array(z.string()).max(50).default([]),
  case: caseDefaults,
});
export type ImportMap = z.infer<typeof importMap>;
export const mapDigest = (map: ImportMap): string => createHash('sha256').update(JSON.stringify(map)).digest('base64url');
