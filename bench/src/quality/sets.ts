import { join } from 'node:path';
import { linkMapOf, readPeople, readSheet } from '@homeward/cli';
import type { PersonRecord } from '@homeward/matching';

/** Rows of one file with the person of each. */
export interface LabelledSet {
  readonly name: SetName;
  readonly records: readonly PersonRecord[];
  readonly ids: readonly string[];
  readonly persons: readonly string[];
}
/** Persons are split once and for all: what is learned from TUNE is reported on REPORT. */
export type Part = 'TUNE' | 'REPORT' | 'ALL';

type Row = ReadonlyMap<string, string>;
interface Source { readonly file: string; readonly id: string; readonly map: Readonly<Record<string, unknown>>; readonly personOf: (row: Row) => string }

const cluster = (row: Row): string => row.get('cluster') ?? '';
const febrlMap = {
  id: 'rec_id', givenName: 'given_name', familyName: 'surname', birthDate: { column: 'date_of_birth', format: 'YYYYMMDD' },
  address: 'address_1', place: 'suburb', postcode: 'postcode', region: 'state',
};
const febrl = (number: number): Source => ({ file: `febrl/dataset${String(number)}.csv.gz`, id: 'rec_id', map: febrlMap, personOf: (row) => (row.get('rec_id') ?? '').split('-')[1] ?? '' });

const SOURCES = {
  fake_1000: { file: 'fake_1000/fake_1000.csv', id: 'unique_id', map: { id: 'unique_id', givenName: 'first_name', familyName: 'surname', birthDate: 'dob' }, personOf: cluster },
  historical50k: {
    file: 'historical50k/dev.csv.gz', id: 'unique_id', personOf: cluster,
    map: { id: 'unique_id', fullName: 'full_name', birthDate: 'dob', sex: 'gender', birthPlace: 'birth_place', postcode: 'postcode_fake', occupation: 'occupation' },
  },
  febrl1: febrl(1), febrl2: febrl(2), febrl3: febrl(3),
} as const satisfies Readonly<Record<string, Source>>;
export type SetName = keyof typeof SOURCES;
export const SET_NAMES = Object.keys(SOURCES) as readonly SetName[];

/** Reads a set as the command line reads any file of an agency. */
export async function loadSet(folder: string, name: SetName, today: string): Promise<LabelledSet> {
  const source: Source = SOURCES[name];
  const file = join(folder, source.file);
  const people = await readPeople(file, linkMapOf(source.map), { prefix: `${name}:`, today });
  const table = await readSheet(file, [], undefined);
  const personOf = new Map(table.rows.map(({ cells }) => {
    const row: Row = new Map(table.header.map((column, at) => [column, cells[at] ?? '']));
    return [row.get(source.id) ?? '', source.personOf(row)] as const;
  }));
  return { name, records: people.records, ids: people.ids, persons: people.ids.map((id) => personOf.get(id) ?? '') };
}

/** FNV-1a, so that the split is the same for every run and order. */
const isForTuning = (person: string): boolean => {
  let hash = 0x811c9dc5;
  for (const letter of person) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 8) & 1) === 0;
};

export function partOf(set: LabelledSet, part: Part): LabelledSet {
  const kept = set.persons.flatMap((person, at) => (part === 'ALL' || isForTuning(person) === (part === 'TUNE') ? [at] : []));
  const take = <Item>(list: readonly Item[]): readonly Item[] => kept.map((at) => list[at] as Item);
  return { name: set.name, records: take(set.records), ids: take(set.ids), persons: take(set.persons) };
}
