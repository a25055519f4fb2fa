import type { EvidenceField } from '../evidence/levels.js';
import { birthSpan } from '../birth/birth-span.js';
import { civilDate } from '../birth/civil-day.js';
import type { BirthRecord, BodyRecord, EventRecord, PersonRecord } from './person-record.js';

const MAX_CHARACTERS = 300;

const iso = (day: number): string => { const { year, month, day: of } = civilDate(day); return [String(year).padStart(4, '0'), ...[month, of].map((part) => String(part).padStart(2, '0'))].join('-'); };
const between = (one: string, other: string): string => (one === other ? one : `${one}/${other}`);

/** Both sides in one unit: Gregorian days, months or years of birth, as exact as what was written, which stands behind in brackets. */
const describeBirth = (birth: BirthRecord): string => {
  const [estimated, span] = [birth.estimated ? '≈ ' : '', birthSpan(birth)];
  const written = birth.type === 'AGE' ? `${between(String(birth.minYears), String(birth.maxYears))}, ${birth.asOf}` : birth.calendar === 'GREGORIAN' ? undefined : `${birth.value} ${birth.calendar}`;
  if (written === undefined) return `${estimated}${birth.type === 'DATE' ? birth.value : ''}`;
  if (span === undefined) return `${estimated}(${written})`;
  // Of a month or a year of another calendar only the months are sure.
  const characters = birth.type === 'AGE' || span.date !== undefined ? 10 : 7;
  return `${estimated}${between(iso(span.from).slice(0, characters), iso(span.to).slice(0, characters))} (${written})`;
};

const describeEvent = (event: EventRecord): string => {
  const days = event.dateFrom === event.dateTo ? event.dateFrom : `${event.dateFrom}/${event.dateTo}`;
  return [event.place, event.country, days].filter((part) => part !== undefined).join(', ');
};

const describeBody = (body: BodyRecord): string =>
  [body.eyeColour?.value, body.hairColour?.value, ...body.marks.map((mark) => mark.code)].filter((part) => part !== undefined).join(', ');

const describeSex = (sex: PersonRecord['sex']): string => (sex === 0 ? '' : String(sex));

const WRITERS: Readonly<Record<EvidenceField, (record: PersonRecord) => string>> = {
  NAME: (record) => record.names.map((name) => name.value).join(' / '),
  BIRTH: (record) => (record.birth === undefined ? '' : describeBirth(record.birth)),
  SEX: (record) => describeSex(record.sex),
  NATIONALITY: (record) => record.nationalities.join(', '),
  LANGUAGE: (record) => record.languages.join(', '),
  PLACE: (record) => (record.event === undefined ? '' : describeEvent(record.event)),
  HEIGHT: (record) => (record.body?.heightCm === undefined ? '' : `${record.body.heightCm.value} cm (${record.body.heightCm.observedOn})`),
  BODY: (record) => (record.body === undefined ? '' : describeBody(record.body)),
  RELATIVES: (record) => record.relatives.map((relative) => relative.name.value).join(' / '),
  COMPANIONS: (record) => counted(record.companions.length),
  DOCUMENT: (record) => record.documents.map((document) => document.type).join(', '),
  BIOMETRIC: (record) => record.biometrics.map((code) => code.modality).join(', '),
  BIRTH_PLACE: (record) => record.birthPlace ?? '',
  HOME: ({ home }) => [home?.address, home?.postcode, home?.place, home?.region].filter((part) => part !== undefined).join(', '),
  OCCUPATION: (record) => record.occupation ?? '',
  GROUP: () => '',
};

const counted = (count: number): string => (count === 0 ? '' : String(count));

/**
 * A record's own value of a field, to stand beside a line of evidence; empty where it has none. Ids, hashes and
 * templates are never written out, and the sex stays an ISO/IEC 5218 digit, for the reader's language to word.
 * At most 300 characters, never cut inside a character.
 */
export const describeValues = (record: PersonRecord, field: EvidenceField): string => {
  const text = WRITERS[field](record);
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};
