import { frequencyKeys, hashKeys, type BiometricRecord, type BirthRecord, type BodyRecord, type CompanionRecord, type KeyHashes, type PersonNameRecord, type PersonRecord } from '@homeward/matching';
import type { MinimalRecord, PersonName } from '@homeward/shared';

/** The minimal record in the engine's terms, member by member: nothing reaches the engine that is not named here. */
export function toPerson(record: MinimalRecord, companions: readonly MinimalRecord[] = []): PersonRecord {
  const { birth, event, body } = record;
  return {
    id: record.publicationId,
    country: record.country,
    kind: record.kind,
    category: record.category,
    sought: record.sought,
    held: isHeld(record),
    names: record.names.map(toName),
    birth: birth && toBirth(birth),
    sex: record.sex,
    nationalities: record.nationalities,
    languages: record.languages,
    event: event && {
      dateFrom: event.dateFrom, dateTo: event.dateTo, country: event.country, place: event.place,
      latitude: event.latitude, longitude: event.longitude, errorKm: event.errorKm,
    },
    body: body && toBody(body),
    relatives: record.relatives.map(({ relation, name }) => ({ relation, name: toName(name) })),
    companions: record.companions,
    ...(companions.length === 0 ? {} : { knownCompanions: companions.map(toCompanion) }),
    documents: record.documents.map(({ type, hash, epoch }) => ({ type, hash, epoch })),
    biometrics: record.biometrics.map(toBiometric),
  };
}

const persons = new WeakMap<MinimalRecord, PersonRecord>();

/** The same object for the same record, so that the engine reads its names once for all that it is asked of it. */
export function personOf(record: MinimalRecord): PersonRecord {
  const known = persons.get(record);
  if (known) return known;
  const person = toPerson(record);
  persons.set(record, person);
  return person;
}

/** Under which keys a record counts in everybody's index. */
export const countedKeys = (record: MinimalRecord): KeyHashes => hashKeys(frequencyKeys(toPerson(record)));

/** An unvalidated claim of custody counts as not held. */
export const isHeld = ({ custody }: MinimalRecord): boolean => custody.status === 'HELD' && custody.validated;

const toName = ({ value, script, part, kind }: PersonName): PersonNameRecord => ({ value, script, part, kind });
const toBirth = (birth: NonNullable<MinimalRecord['birth']>): BirthRecord => (birth.type === 'DATE'
  ? { type: 'DATE', value: birth.value, precision: birth.precision, calendar: birth.calendar, estimated: birth.estimated }
  : { type: 'AGE', minYears: birth.minYears, maxYears: birth.maxYears, asOf: birth.asOf, estimated: birth.estimated });
const toCompanion = ({ names, birth }: MinimalRecord): CompanionRecord => ({ names: names.map(toName), birth: birth && toBirth(birth) });
const toBody = ({ heightCm, eyeColour, hairColour, marks }: NonNullable<MinimalRecord['body']>): BodyRecord => ({
  heightCm: heightCm && { value: heightCm.value, observedOn: heightCm.observedOn },
  eyeColour: eyeColour && { value: eyeColour.value, observedOn: eyeColour.observedOn },
  hairColour: hairColour && { value: hairColour.value, observedOn: hairColour.observedOn },
  marks: marks.map(({ code, observedOn }) => ({ code, observedOn })),
});
const toBiometric = ({ modality, algorithm, version, layout, epoch, code, mask }: MinimalRecord['biometrics'][number]): BiometricRecord =>
  ({ modality, algorithm, version, layout, epoch, code: Buffer.from(code, 'base64'), mask: Buffer.from(mask, 'base64') });
