import { failure, success, type PersonName, type Result } from '@homeward/shared';
import type { CaseDraft } from '../draft.js';
import type { Remark, RemarkCode } from '../../sheet/remarks.js';
import { birthOf, isTooLongForName, nameOf } from '../../sheet/person-parts.js';
import type { ImportMap } from '../map-file.js';
import { MAX_FREE_TEXT_CHARACTERS, mayBeChild, referenceOf } from '../person-parts.js';
import { ageOf } from '../../values/ages.js';
import { readDate, type KnownDate } from '../../values/dates.js';
import { clean, foldDigits, isMissing } from '../../values/text.js';
import type { PfifElement } from './elements.js';

/** Names of earlier versions, and what they are called in 1.4. */
const RENAMED: Readonly<Record<string, string>> = { first_name: 'given_name', last_name: 'family_name', home_zip: 'home_postal_code', found: 'author_made_contact' };
export const fieldsOf = (element: PfifElement): ReadonlyMap<string, readonly string[]> =>
  new Map([...element.fields].map(([name, values]) => [RENAMED[name] ?? name, values]));
/** Repeated elements are several values, never one glued together. */
export const linesOf = (values: readonly string[] | undefined): readonly string[] => (values ?? []).flatMap((value) => value.split(/\r?\n/)).map(clean).filter((line) => line !== '');
const textOf = (values: readonly string[] | undefined): string => clean((values ?? []).join(' '));

const NOTED = ['description', 'home_street', 'home_neighborhood', 'home_city', 'home_state', 'home_postal_code', 'home_country', 'photo_url', 'profile_urls', 'source_name', 'source_url', 'source_date', 'expiry_date', 'author_name', 'author_phone', 'author_email'] as const;
const SEXES: Readonly<Record<string, CaseDraft['sex']>> = { male: 1, female: 2 };
const SOUGHT_BY_STATUS: Readonly<Record<string, boolean>> = { information_sought: true, believed_missing: true, is_note_author: false, believed_alive: false };

export interface DraftedPerson { readonly draft: CaseDraft; readonly remarks: readonly Remark[] }

/** `today` in ISO; `notes` are all notes about this person, inside and outside. */
export function personDraft(person: PfifElement, id: string, notes: readonly PfifElement[], map: ImportMap, today: string): Result<DraftedPerson, { readonly code: RemarkCode; readonly column?: string }> {
  const fields = fieldsOf(person);
  const remarks: Remark[] = [];
  const kept: string[] = NOTED.flatMap((name) => linesOf(fields.get(name)).map((line) => `${name}: ${line}`));
  const remark = (column: string, code: RemarkCode): void => { remarks.push({ column, code }); };
  const names = namesOf(fields, map);
  if (names === 'TOO_LONG') return failure({ code: 'TOO_LONG', column: 'full_name' });
  if (names.length === 0) return failure({ code: 'NO_NAME_NOR_DOCUMENT', column: 'full_name' });
  kept.push(...linesOf(fields.get('other')?.flatMap(descriptionOf)));
  const birth = birthIn(fields, map, today, remark, kept);
  const sought = soughtBy(notes, map, remark);
  kept.push(...notes.flatMap((note) => noteLines(note, remark)));
  const freeText = kept.join('\n');
  if (freeText.length > MAX_FREE_TEXT_CHARACTERS) return failure({ code: 'TOO_LONG' });
  const draft: CaseDraft = {
    reference: referenceOf(map, id), kind: map.case.childKind !== undefined && mayBeChild(birth, today) ? map.case.childKind : map.case.kind,
    category: map.case.category, sought, dangerToLife: false, names, ...(birth ? { birth } : {}), sex: sexIn(fields, remark, kept), nationalities: [], languages: [], relatives: [], documents: [],
    handling: { codes: map.case.handling, contact: map.case.contact }, sourceGrade: map.case.sourceGrade, informationGrade: map.case.informationGrade,
    ...(kept.length === 0 ? {} : { freeText: kept.join('\n') }),
  };
  return success({ draft, remarks });
}

function namesOf(fields: ReadonlyMap<string, readonly string[]>, map: ImportMap): readonly PersonName[] | 'TOO_LONG' {
  const [display, ...others] = linesOf(fields.get('full_name'));
  const written: (readonly [string | undefined, PersonName['part'], PersonName['kind']])[] = [
    [display, 'FULL', 'LEGAL'], [textOf(fields.get('given_name')), 'GIVEN', 'LEGAL'], [textOf(fields.get('family_name')), 'FAMILY', 'LEGAL'],
    ...[...others, ...linesOf(fields.get('alternate_names'))].map((name) => [name, 'FULL', 'ALIAS'] as const),
  ];
  if (written.some(([text]) => isTooLongForName(text ?? ''))) return 'TOO_LONG';
  return written.flatMap(([text, part, kind]) => nameOf(text ?? '', part, kind, map.case.missingWords) ?? []).slice(0, 20);
}

/** `other` that is nothing but a description loses the label and the indentation; with other labels it stays as it is. */
function descriptionOf(other: string): readonly string[] {
  const [first, ...rest] = other.split(/\r?\n/);
  const labels = rest.filter((line) => /^[a-z_]+:/i.test(line));
  if (!/^description:\s*$/.test(first ?? '') || labels.length > 0) return [`other: ${clean(other)}`];
  return rest.map((line) => line.trim()).filter((line) => line !== '').map((line) => `description: ${line}`);
}

type Remarker = (column: string, code: RemarkCode) => void;
function birthIn(fields: ReadonlyMap<string, readonly string[]>, map: ImportMap, today: string, remark: Remarker, kept: string[]): CaseDraft['birth'] {
  const [dateText, ageText] = [textOf(fields.get('date_of_birth')), textOf(fields.get('age'))];
  const date = dateText === '' ? undefined : birthDate(dateText, map, today, (code) => { remark('date_of_birth', code); kept.push(`date_of_birth: ${dateText}`); });
  const age = isMissing(ageText) ? undefined : ageOf(ageText.normalize('NFKC'));
  if (!isMissing(ageText) && !age) { remark('age', 'NOT_AN_AGE'); kept.push(`age: ${ageText}`); }
  const { birth, remarks } = birthOf({ date, age, asOf: sourceDay(fields) ?? map.case.asOf ?? today });
  for (const code of remarks) { remark('date_of_birth', code); kept.push(`date_of_birth: ${dateText}`); }
  if (age && birth?.type === 'DATE') kept.push(`age: ${ageText}`);
  return birth;
}
/** Only YYYY, YYYY-MM and YYYY-MM-DD are PFIF; another order would be a guess. */
function birthDate(text: string, map: ImportMap, today: string, tell: (code: RemarkCode) => void): KnownDate | undefined {
  if (!/^\d{4}(-\d\d)?(-\d\d)?$/.test(foldDigits(text))) { if (!isMissing(text)) tell('NOT_A_DATE'); return undefined; }
  const read = readDate(text, { order: 'UNKNOWN', calendar: 'GREGORIAN', missingWords: map.case.missingWords, today });
  if (read.type === 'UNREADABLE') tell(read.reason);
  if (read.type === 'DATE') for (const warning of read.warnings) tell(warning);
  return read.type === 'DATE' ? read : undefined;
}
function sourceDay(fields: ReadonlyMap<string, readonly string[]>): string | undefined {
  const ms = Date.parse(textOf(fields.get('source_date')));
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
}

function sexIn(fields: ReadonlyMap<string, readonly string[]>, remark: Remarker, kept: string[]): CaseDraft['sex'] {
  const written = textOf(fields.get('sex'));
  const sex = SEXES[written.toLowerCase()];
  if (sex !== undefined || isMissing(written)) return sex ?? 0;
  remark('sex', 'UNKNOWN_WORD');
  kept.push(`sex: ${written}`);
  return 0;
}

/** The newest note with a status decides whether the person is still sought; a death is never taken over from a file. */
function soughtBy(notes: readonly PfifElement[], map: ImportMap, remark: Remarker): boolean {
  const statuses = notes.map((note) => ({ at: textOf(note.fields.get('source_date')), status: textOf(note.fields.get('status')) })).filter(({ status }) => status !== '');
  const newest = statuses.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.status;
  if (newest === undefined) return map.case.sought;
  const sought = SOUGHT_BY_STATUS[newest];
  if (sought !== true) remark('status', 'STATUS_NOT_TAKEN_OVER');
  return sought ?? map.case.sought;
}

function noteLines(note: PfifElement, remark: Remarker): readonly string[] {
  const fields = fieldsOf(note);
  if (linesOf(fields.get('linked_person_record_id')).length > 0) remark('linked_person_record_id', 'LINK_NOT_TAKEN_OVER');
  const label = ['note', textOf(fields.get('source_date')), textOf(fields.get('status'))].filter((part) => part !== '').join(' ');
  return ['author_name', 'text', 'last_known_location', 'linked_person_record_id', 'author_made_contact'].flatMap((name) => linesOf(fields.get(name)).map((line) => `${label} ${name}: ${line}`));
}
