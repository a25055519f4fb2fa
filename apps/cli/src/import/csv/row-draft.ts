import { CIRCUMSTANCES, failure, RECORD_KINDS, success, type PersonName, type RecordKind, type Result } from '@homeward/shared';
import type { CaseDraft, RemarkCode } from '../draft.js';
import type { Field, ImportMap } from '../map-file.js';
import { birthOf, isTooLongForName, MAX_FREE_TEXT_CHARACTERS, mayBeChild, nameOf, referenceOf } from '../person-parts.js';
import { ageOf } from '../values/ages.js';
import { countryOf, nationalityOf } from '../values/countries.js';
import { rangeOf, readDate, type KnownDate } from '../values/dates.js';
import { sexOf } from '../values/sex.js';
import { clean, foldDigits } from '../values/text.js';
import type { Cells, ColumnReading } from './cells.js';

const MAX_DOCUMENT_CHARACTERS = 40;
interface Context { readonly map: ImportMap; readonly reading: ColumnReading; readonly today: string }
const NAME_FIELDS: readonly (readonly [Field, PersonName['part']])[] = [['fullName', 'FULL'], ['givenName', 'GIVEN'], ['familyName', 'FAMILY'], ['patronymic', 'PATRONYMIC']];
/** Kept in the notes: they help a person, and are no part of a record. */
const NOTE_FIELDS: readonly Field[] = ['birthPlace', 'postcode', 'address', 'occupation'];

export function draftOf(cells: Cells, sourceId: string, { map, reading, today }: Context): Result<CaseDraft, { readonly code: RemarkCode; readonly column?: string }> {
  const tooLong = [...NAME_FIELDS.map(([field]) => field), 'fatherName' as const, 'motherName' as const].find((field) => isTooLongForName(cells.raw(field)));
  if (tooLong) return failure({ code: 'TOO_LONG', column: cells.columnOf(tooLong) });
  const names = namesOf(cells, map);
  const documents = documentsOf(cells);
  if (names.length === 0 && documents.length === 0) return failure({ code: 'NO_NAME_NOR_DOCUMENT' });
  const eventDate = dateOf(cells, 'eventDate', reading);
  const asOf = (eventDate && rangeOf(eventDate).to) ?? map.case.asOf ?? today;
  const birth = birthAndAge(cells, reading, asOf);
  for (const field of NOTE_FIELDS) cells.keep(cells.columnOf(field), cells.text(field) ?? '');
  for (const column of map.notes) cells.keep(column, cells.ofColumn(column));
  const event = eventOf(cells, eventDate, map);
  const height = heightOf(cells);
  const draft: CaseDraft = {
    reference: cells.text('reference') ?? referenceOf(map, sourceId),
    kind: kindOf(cells, birth, map, today), category: codeOf(cells, 'category', CIRCUMSTANCES) ?? map.case.category,
    sought: map.case.sought, dangerToLife: /^(true|yes|1|ja|oui|sí|да|نعم)$/i.test(cells.text('dangerToLife') ?? ''),
    names, ...(birth ? { birth } : {}), sex: sex(cells), nationalities: listOf(cells, 'nationality', nationalityOf), languages: listOf(cells, 'languages', languageOf),
    ...(event ? { event } : {}), ...(height === undefined ? {} : { body: { heightCm: { value: height, observedOn: asOf }, marks: [] } }),
    relatives: relativesOf(cells, map), documents,
    handling: { codes: map.case.handling, contact: map.case.contact }, sourceGrade: map.case.sourceGrade, informationGrade: map.case.informationGrade,
  };
  const freeText = cells.notes();
  if ((freeText?.length ?? 0) > MAX_FREE_TEXT_CHARACTERS) return failure({ code: 'TOO_LONG' });
  return success(freeText === undefined ? draft : { ...draft, freeText });
}

function namesOf(cells: Cells, map: ImportMap): readonly PersonName[] {
  const legal = NAME_FIELDS.map(([field, part]) => nameOf(cells.raw(field), part, 'LEGAL', map.case.missingWords));
  const aliases = cells.raw('aliases').split(/[;|\n،]/).map((alias) => nameOf(alias, 'FULL', 'ALIAS', map.case.missingWords));
  return [...legal, ...aliases].filter((name) => name !== undefined).slice(0, 20);
}

function dateOf(cells: Cells, field: 'birthDate' | 'eventDate', { hints }: ColumnReading): KnownDate | undefined {
  const hint = hints.get(field);
  if (!hint) return undefined;
  const read = readDate(cells.raw(field), hint);
  switch (read.type) {
    case 'MISSING': return undefined;
    case 'UNREADABLE': cells.remark(field, read.reason, true); return undefined;
    case 'DATE':
      for (const warning of read.warnings) cells.remark(field, warning, warning !== 'EXCEL_SERIAL');
      return read;
  }
}

function birthAndAge(cells: Cells, reading: ColumnReading, asOf: string): CaseDraft['birth'] {
  const date = dateOf(cells, 'birthDate', reading) ?? yearOf(cells, reading);
  const written = cells.text('age');
  const age = written === undefined ? undefined : ageOf(written);
  if (written !== undefined && !age) cells.remark('age', 'NOT_AN_AGE', true);
  const { birth, remarks } = birthOf({ date, age, asOf });
  for (const code of remarks) cells.remark('birthDate', code, true);
  if (age && birth?.type === 'DATE') cells.keep(cells.columnOf('age'), cells.raw('age'));
  return birth;
}
function yearOf(cells: Cells, { hints }: ColumnReading): KnownDate | undefined {
  const written = cells.text('birthYear');
  if (written === undefined) return undefined;
  const hint = hints.get('birthDate') ?? hints.get('eventDate');
  const read = readDate(written, { order: 'UNKNOWN', calendar: hint?.calendar ?? 'GREGORIAN', today: hint?.today ?? new Date().toISOString().slice(0, 10) });
  if (read.type === 'DATE') return read;
  cells.remark('birthYear', read.type === 'UNREADABLE' ? read.reason : 'NOT_A_DATE', true);
  return undefined;
}

function sex(cells: Cells): CaseDraft['sex'] {
  const written = cells.text('sex');
  const read = written === undefined ? 0 : sexOf(written);
  if (read === undefined) cells.remark('sex', 'UNKNOWN_WORD', true);
  return read ?? 0;
}

function listOf(cells: Cells, field: 'nationality' | 'languages', read: (text: string) => string | undefined): readonly string[] {
  const words = cells.text(field)?.split(/[;,/|،]/).map(clean).filter((word) => word !== '') ?? [];
  const codes = words.map(read);
  if (codes.includes(undefined)) cells.remark(field, 'UNKNOWN_WORD', true);
  return [...new Set(codes.filter((code) => code !== undefined))].slice(0, 5);
}
const languageOf = (text: string): string | undefined => (/^[a-z]{3}$/.test(text.toLowerCase()) ? text.toLowerCase() : undefined);

function codeOf<Code extends string>(cells: Cells, field: 'kind' | 'category', codes: readonly Code[]): Code | undefined {
  const written = cells.text(field);
  const code = codes.find((one) => one === written?.toUpperCase().replace(/[ -]/g, '_'));
  if (written !== undefined && code === undefined) cells.remark(field, 'UNKNOWN_WORD', true);
  return code;
}
function kindOf(cells: Cells, birth: CaseDraft['birth'], map: ImportMap, today: string): RecordKind {
  const written = codeOf(cells, 'kind', RECORD_KINDS);
  return written ?? (map.case.childKind !== undefined && mayBeChild(birth, today) ? map.case.childKind : map.case.kind);
}

function eventOf(cells: Cells, date: KnownDate | undefined, map: ImportMap): CaseDraft['event'] {
  const place = (['place', 'region'] as const).map((field) => cells.text(field)).filter((text) => text !== undefined).join(', ');
  const written = cells.text('eventCountry');
  const country = written === undefined ? map.case.country : countryOf(written);
  if (written !== undefined && country === undefined) cells.remark('eventCountry', 'UNKNOWN_WORD', true);
  const keep = (): undefined => {
    for (const field of ['eventDate', 'place', 'region'] as const) cells.keep(cells.columnOf(field), cells.raw(field));
    return undefined;
  };
  if (!date) return keep();
  if (country === undefined) { cells.remark('eventDate', 'NO_EVENT_COUNTRY'); return keep(); }
  const { from, to } = rangeOf(date);
  if (place.length > 120) keep();
  return { dateFrom: from, dateTo: to, country, ...(place === '' ? {} : { place: place.slice(0, 120).trim() }) };
}

/** 162, 162 cm, 1,62 and 1.62 m. */
function heightOf(cells: Cells): number | undefined {
  const written = cells.text('heightCm');
  if (written === undefined) return undefined;
  const number = Number(/\d+([.,]\d+)?/.exec(foldDigits(written))?.[0].replace(',', '.'));
  const cm = Math.round(number < 3 ? number * 100 : number);
  if (cm >= 20 && cm <= 260) return cm;
  cells.remark('heightCm', 'UNKNOWN_WORD', true);
  return undefined;
}

function relativesOf(cells: Cells, map: ImportMap): CaseDraft['relatives'] {
  return ([['MOTHER', 'motherName'], ['FATHER', 'fatherName']] as const).flatMap(([relation, field]) => {
    const name = nameOf(cells.raw(field), 'FULL', 'LEGAL', map.case.missingWords);
    return name ? [{ relation, name }] : [];
  });
}
function documentsOf(cells: Cells): CaseDraft['documents'] {
  const number = cells.text('documentNumber');
  if (number === undefined) return [];
  if (number.length <= MAX_DOCUMENT_CHARACTERS) return [{ type: (cells.text('documentType') ?? 'UNKNOWN').slice(0, 20), number }];
  cells.remark('documentNumber', 'NO_DOCUMENT_NUMBER', true);
  return [];
}

