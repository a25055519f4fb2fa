import type { GeneratedRecord, WrittenName } from '@homeward/generator';
import type { BirthRecord, BodyRecord, EventRecord, PersonNameRecord, PersonRecord } from '@homeward/matching';

/** A generated record as the engine sees one; the truth stays behind. */
export const personOf = (record: GeneratedRecord): PersonRecord => ({
  id: record.id, country: record.country, kind: record.kind, sought: record.side === 'SOUGHT', held: record.side === 'FOUND',
  names: record.names.map(nameOf), sex: record.sex, nationalities: record.nationalities, languages: record.languages, event: eventOf(record),
  ...(record.birth === undefined ? {} : { birth: birthOf(record.birth) }), ...bodyOf(record),
  relatives: record.relatives.map(({ relation, name }) => ({ relation, name: nameOf(name) })), companions: record.companions,
  knownCompanions: record.knownCompanions.map(({ names, birth }) => ({ names: names.map(nameOf), birth: birth && birthOf(birth) })), documents: [], biometrics: [],
});

const nameOf = ({ value, script, part, kind }: WrittenName): PersonNameRecord => ({ value, script, part, kind });

const birthOf = (birth: NonNullable<GeneratedRecord['birth']>): BirthRecord => {
  if (birth.type === 'AGE') return { type: 'AGE', minYears: birth.minYears, maxYears: birth.maxYears, asOf: birth.asOf, estimated: birth.estimated };
  return { type: 'DATE', value: birth.value, precision: birth.precision, calendar: birth.calendar, estimated: birth.estimated };
};

const eventOf = ({ event }: GeneratedRecord): EventRecord =>
  ({ dateFrom: event.date, dateTo: event.date, country: event.country, place: event.place, latitude: event.latitude, longitude: event.longitude });

const bodyOf = ({ heightCm, eyes, hair, event }: GeneratedRecord): { readonly body?: BodyRecord } => {
  const observed = <T>(value: T | undefined): { value: T; observedOn: string } | undefined => (value === undefined ? undefined : { value, observedOn: event.date });
  return heightCm === undefined ? {} : { body: { heightCm: observed(heightCm), eyeColour: observed(eyes), hairColour: observed(hair), marks: [] } };
};
