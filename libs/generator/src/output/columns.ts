import type { Calendar } from '../people/calendars.js';
import type { GeneratedRecord, WrittenName } from '../records/record.js';

const nameOf = (record: GeneratedRecord, part: WrittenName['part']): string => record.names.filter((name) => name.part === part && name.kind !== 'ALIAS').map((name) => name.value).join(' ');
const aliasOf = (record: GeneratedRecord): string => record.names.find((name) => name.kind === 'ALIAS')?.value ?? '';
const relative = (record: GeneratedRecord, relation: string): string => record.relatives.find((one) => one.relation === relation)?.name.value ?? '';
/** An era says the calendar, as people write it; a date without one is Gregorian. */
const ERAS: Readonly<Record<Calendar, string>> = { GREGORIAN: '', HIJRI: ' A.H.', SOLAR_HIJRI: ' S.H.', ETHIOPIAN: ' E.C.', BUDDHIST: ' B.E.' };
const dateOf = ({ birth }: GeneratedRecord): string => (birth?.type === 'DATE' ? birth.value + ERAS[birth.calendar] : '');
/** Completed years on the day of the event; `~` where somebody guessed. */
const ageOf = ({ birth }: GeneratedRecord): string => (birth?.type !== 'AGE' ? '' : (birth.estimated ? '~' : '') + (birth.minYears === birth.maxYears ? String(birth.minYears) : `${String(birth.minYears)}-${String(birth.maxYears)}`));
const SEX = ['', 'M', 'F'] as const;
const number = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Column by column; the truth stands last and is no part of the map. */
export const COLUMNS: Readonly<Record<string, (record: GeneratedRecord) => string>> = {
  id: (record) => record.id, side: (record) => record.side, country: (record) => record.country, kind: (record) => record.kind,
  full_name: (record) => nameOf(record, 'FULL'), given_name: (record) => nameOf(record, 'GIVEN'), family_name: (record) => nameOf(record, 'FAMILY'), patronymic: (record) => nameOf(record, 'PATRONYMIC'), other_name: aliasOf,
  birth_date: dateOf, age: ageOf,
  sex: ({ sex }) => SEX[sex], nationality: ({ nationalities }) => nationalities.join(' '), language: ({ languages }) => languages.join(' '),
  event_date: ({ event }) => event.date, event_country: ({ event }) => event.country, event_place: ({ event }) => event.place ?? '', latitude: ({ event }) => number(event.latitude), longitude: ({ event }) => number(event.longitude),
  height_cm: ({ heightCm }) => number(heightCm), eyes: ({ eyes }) => eyes ?? '', hair: ({ hair }) => hair ?? '',
  father_name: (record) => relative(record, 'FATHER'), mother_name: (record) => relative(record, 'MOTHER'), sibling_name: (record) => relative(record, 'SIBLING'), companions: ({ companions }) => companions.join(' '),
  truth_person: ({ truth }) => truth.person, truth_family: ({ truth }) => truth.family, truth_script: ({ truth }) => truth.group, truth_culture: ({ truth }) => truth.culture, truth_birth: ({ truth }) => truth.birth, truth_kinds: ({ truth }) => truth.kinds.join(' '),
};

/** The map of `homeward match` and `rank`: our fields, the file's columns. */
export const COLUMN_MAP = {
  id: 'id', fullName: 'full_name', givenName: 'given_name', familyName: 'family_name', patronymic: 'patronymic', aliases: 'other_name', birthDate: { column: 'birth_date', format: 'YYYY-MM-DD' }, age: 'age', sex: 'sex',
  nationality: 'nationality', languages: 'language', eventDate: { column: 'event_date', format: 'YYYY-MM-DD' }, eventCountry: 'event_country', heightCm: 'height_cm', fatherName: 'father_name', motherName: 'mother_name',
} as const;

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const writers = Object.values(COLUMNS);
export const csvHeader = (): string => Object.keys(COLUMNS).join(',');
export const csvLine = (record: GeneratedRecord): string => writers.map((write) => quoted(write(record))).join(',');
export const jsonLine = (record: GeneratedRecord): string => JSON.stringify({ ...record, knownCompanions: undefined });
