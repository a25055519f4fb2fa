import { createHash } from 'node:crypto';
import type { EventRecord, PersonRecord } from '@homeward/matching';
import type { Cells, ColumnReading } from '../sheet/cells.js';
import type { Field } from '../sheet/columns.js';
import { birthAndAge, dateOf, documentsOf, heightOf, languageOf, listOf, NAME_FIELDS, namesOf, relativesOf, sexIn } from '../sheet/person-cells.js';
import { isTooLongForName } from '../sheet/person-parts.js';
import { countryOf, nationalityOf } from '../values/countries.js';
import { rangeOf } from '../values/dates.js';
import type { LinkMap } from './link-map.js';
import { impossibleBirth } from './impossible-birth.js';

interface Context { readonly map: LinkMap; readonly reading: ColumnReading; readonly today: string }

const LONG_NAMES: readonly Field[] = [...NAME_FIELDS.map(([field]) => field), 'fatherName', 'motherName'];

/** What a row says about a person, for the engine; `id` is the engine's own. */
export function personOfRow(cells: Cells, id: string, { map, reading, today }: Context): PersonRecord {
  const event = eventOf(cells, reading);
  const asOf = event?.dateTo ?? map.asOf ?? today;
  const birth = impossibleBirth(cells, map) ?? birthAndAge(cells, reading, asOf);
  const heightCm = heightOf(cells);
  for (const field of LONG_NAMES) if (isTooLongForName(cells.raw(field))) cells.remark(field, 'TOO_LONG');
  return {
    id, country: 'XX', kind: 'MISSING_ADULT', sought: true, held: false,
    names: namesOf(cells, map), ...(birth ? { birth } : {}), sex: sexIn(cells),
    nationalities: listOf(cells, 'nationality', nationalityOf), languages: listOf(cells, 'languages', languageOf),
    ...(event ? { event } : {}), ...(heightCm === undefined ? {} : { body: { heightCm: { value: heightCm, observedOn: asOf }, marks: [] } }),
    relatives: relativesOf(cells, map), companions: [], documents: documentsOf(cells).map(hashed), biometrics: [],
    ...sheetFields(cells),
  };
}

function sheetFields(cells: Cells): Pick<PersonRecord, 'birthPlace' | 'home' | 'occupation'> {
  const home = present(cells, ['address', 'place', 'region', 'postcode']);
  return { ...present(cells, ['birthPlace', 'occupation']), ...(Object.keys(home).length === 0 ? {} : { home }) };
}
const present = <Name extends Field>(cells: Cells, fields: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(fields.flatMap((field) => { const text = cells.text(field); return text === undefined ? [] : [[field, text]]; })) as Partial<Record<Name, string>>;

function eventOf(cells: Cells, reading: ColumnReading): EventRecord | undefined {
  const date = dateOf(cells, 'eventDate', reading);
  const country = countryOf(cells.text('eventCountry') ?? '');
  if (date === undefined || country === undefined) return undefined;
  const { from, to } = rangeOf(date);
  return { dateFrom: from, dateTo: to, country };
}

/** Inside one run, a plain digest compares as well as a keyed one. */
const hashed = ({ type, number }: { readonly type: string; readonly number: string }): PersonRecord['documents'][number] =>
  ({ type, epoch: 'file', hash: createHash('sha256').update(number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')).digest('base64url') });
