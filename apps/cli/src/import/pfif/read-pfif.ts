import { createHash } from 'node:crypto';
import type { DraftRow, ReadFile, RejectedRow } from '../draft.js';
import type { RemarkCode } from '../../sheet/remarks.js';
import { FileError } from '../../sheet/errors.js';
import { mapDigest, type ImportMap } from '../map-file.js';
import { readElements, type PfifElement } from './elements.js';
import { fieldsOf, linesOf, personDraft } from './person-draft.js';

/** Reads persons and notes into drafts. Notes inside a person are that person's, whatever id they name. */
export function readPfif(xml: string, map: ImportMap, nowMs: number): ReadFile {
  const elements = readElements(xml);
  const persons = elements.filter(({ kind }) => kind === 'person');
  const loose = elements.filter(({ kind }) => kind === 'note');
  if (elements.length === 0) throw new FileError('there is no PFIF 1.1 to 1.4 person or note in this file');
  const known = new Set(persons.map(idOf));
  const context = { map, nowMs, loose, digest: mapDigest(map), seen: new Set<string>() };
  const results = persons.map((person) => personOf(person, context));
  const orphans = loose.filter((note) => !known.has(idOf(note))).map(({ line }): RejectedRow => ({ line, column: 'person_record_id', code: 'NO_PERSON' }));
  return { rows: results.filter((result) => 'draft' in result), rejected: [...results.filter((result) => 'code' in result), ...orphans], notices: [] };
}

interface Context { readonly map: ImportMap; readonly nowMs: number; readonly loose: readonly PfifElement[]; readonly digest: string; readonly seen: Set<string> }
const idOf = (element: PfifElement): string => linesOf(element.fields.get('person_record_id'))[0] ?? '';

function personOf(person: PfifElement, { map, nowMs, loose, digest, seen }: Context): DraftRow | RejectedRow {
  const sourceId = idOf(person);
  const reject = (code: RemarkCode, column?: string): RejectedRow => ({ line: person.line, code, ...(sourceId === '' ? {} : { sourceId }), ...(column === undefined ? {} : { column }) });
  if (sourceId === '') return reject('NO_ID', 'person_record_id');
  if (sourceId.length > 120) return reject('TOO_LONG', 'person_record_id');
  if (seen.has(sourceId)) return reject('DUPLICATE_ID', 'person_record_id');
  seen.add(sourceId);
  if (hasExpired(person, nowMs)) return reject('EXPIRED', 'expiry_date');
  const notes = [...person.notes, ...loose.filter((note) => idOf(note) === sourceId)];
  const drafted = personDraft(person, sourceId, notes, map, new Date(nowMs).toISOString().slice(0, 10));
  if (!drafted.ok) return reject(drafted.failure.code, drafted.failure.column);
  return { line: person.line, sourceId, contentHash: hashOf([person, ...notes], digest), ...drafted.value };
}

const hasExpired = (person: PfifElement, nowMs: number): boolean => {
  const expiry = Date.parse(linesOf(fieldsOf(person).get('expiry_date'))[0] ?? '');
  return !Number.isNaN(expiry) && expiry <= nowMs;
};
/** entry_date is when the sender's own store took the record in; it changes without the record. */
const hashOf = (elements: readonly PfifElement[], digest: string): string => createHash('sha256')
  .update(JSON.stringify([digest, elements.map(({ fields }) => [...fields].filter(([name]) => name !== 'entry_date'))])).digest('base64url');
