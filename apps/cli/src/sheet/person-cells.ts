import { peopleNamed } from '@homeward/matching';
import type { Birth, PersonName } from '@homeward/shared';
import { ageOf } from '../values/ages.js';
import { readDate, type KnownDate } from '../values/dates.js';
import { sexOf, type Sex } from '../values/sex.js';
import { clean, foldDigits } from '../values/text.js';
import type { Cells, ColumnReading } from './cells.js';
import type { Field, SheetMap } from './columns.js';
import { birthOf, nameOf } from './person-parts.js';

const MAX_DOCUMENT_CHARACTERS = 40;
/** What a row says about a person, field by field; what cannot be read becomes a remark on the cell. */
export const NAME_FIELDS: readonly (readonly [Field, PersonName['part']])[] = [['fullName', 'FULL'], ['givenName', 'GIVEN'], ['familyName', 'FAMILY'], ['patronymic', 'PATRONYMIC']];

export function namesOf(cells: Cells, map: SheetMap): readonly PersonName[] {
  const legal = NAME_FIELDS.map(([field, part]) => nameOf(cells.raw(field), part, 'LEGAL', map.case.missingWords));
  if (peopleNamed(cells.raw('fullName')).length > 1) cells.remark('fullName', 'SEVERAL_PEOPLE');
  const aliases = cells.raw('aliases').split(/[;|\n،]/).map((alias) => nameOf(alias, 'FULL', 'ALIAS', map.case.missingWords));
  return [...legal, ...aliases].filter((name) => name !== undefined).slice(0, 20);
}

export function dateOf(cells: Cells, field: 'birthDate' | 'eventDate', { hints }: ColumnReading): KnownDate | undefined {
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

export function birthAndAge(cells: Cells, reading: ColumnReading, asOf: string): Birth | undefined {
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

export function sexIn(cells: Cells): Sex {
  const written = cells.text('sex');
  const read = written === undefined ? 0 : sexOf(written);
  if (read === undefined) cells.remark('sex', 'UNKNOWN_WORD', true);
  return read ?? 0;
}

export function listOf(cells: Cells, field: 'nationality' | 'languages', read: (text: string) => string | undefined): readonly string[] {
  const words = cells.text(field)?.split(/[;,/|،]/).map(clean).filter((word) => word !== '') ?? [];
  const codes = words.map(read);
  if (codes.includes(undefined)) cells.remark(field, 'UNKNOWN_WORD', true);
  return [...new Set(codes.filter((code) => code !== undefined))].slice(0, 5);
}
export const languageOf = (text: string): string | undefined => (/^[a-z]{3}$/.test(text.toLowerCase()) ? text.toLowerCase() : undefined);

/** 162, 162 cm, 1,62 and 1.62 m. */
export function heightOf(cells: Cells): number | undefined {
  const written = cells.text('heightCm');
  if (written === undefined) return undefined;
  const number = Number(/\d+([.,]\d+)?/.exec(foldDigits(written))?.[0].replace(',', '.'));
  const cm = Math.round(number < 3 ? number * 100 : number);
  if (cm >= 20 && cm <= 260) return cm;
  cells.remark('heightCm', 'UNKNOWN_WORD', true);
  return undefined;
}

export function relativesOf(cells: Cells, map: SheetMap): readonly { readonly relation: 'MOTHER' | 'FATHER'; readonly name: PersonName }[] {
  return ([['MOTHER', 'motherName'], ['FATHER', 'fatherName']] as const).flatMap(([relation, field]) => {
    const name = nameOf(cells.raw(field), 'FULL', 'LEGAL', map.case.missingWords);
    return name ? [{ relation, name }] : [];
  });
}
export function documentsOf(cells: Cells): readonly { readonly type: string; readonly number: string }[] {
  const number = cells.text('documentNumber');
  if (number === undefined) return [];
  if (number.length <= MAX_DOCUMENT_CHARACTERS) return [{ type: (cells.text('documentType') ?? 'UNKNOWN').slice(0, 20), number }];
  cells.remark('documentNumber', 'NO_DOCUMENT_NUMBER', true);
  return [];
}
