import { CIRCUMSTANCES, failure, RECORD_KINDS, success, type RecordKind, type Result } from '@homeward/shared';
import type { CaseDraft } from '../draft.js';
import type { RemarkCode } from '../../sheet/remarks.js';
import type { Field } from '../../sheet/columns.js';
import type { ImportMap } from '../map-file.js';
import { birthAndAge, dateOf, documentsOf, heightOf, languageOf, listOf, NAME_FIELDS, namesOf, relativesOf, sexIn } from '../../sheet/person-cells.js';
import { isTooLongForName } from '../../sheet/person-parts.js';
import { MAX_FREE_TEXT_CHARACTERS, mayBeChild, referenceOf } from '../person-parts.js';
import { countryOf, nationalityOf } from '../../values/countries.js';
import { rangeOf, type KnownDate } from '../../values/dates.js';
import type { Cells, ColumnReading } from '../../sheet/cells.js';

interface Context { readonly map: ImportMap; readonly reading: ColumnReading; readonly today: string }
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
    names, ...(birth ? { birth } : {}), sex: sexIn(cells), nationalities: listOf(cells, 'nationality', nationalityOf), languages: listOf(cells, 'languages', languageOf),
    ...(event ? { event } : {}), ...(height === undefined ? {} : { body: { heightCm: { value: height, observedOn: asOf }, marks: [] } }),
    relatives: relativesOf(cells, map), documents,
    handling: { codes: map.case.handling, contact: map.case.contact }, sourceGrade: map.case.sourceGrade, informationGrade: map.case.informationGrade,
  };
  const freeText = cells.notes();
  if ((freeText?.length ?? 0) > MAX_FREE_TEXT_CHARACTERS) return failure({ code: 'TOO_LONG' });
  return success(freeText === undefined ? draft : { ...draft, freeText });
}

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
