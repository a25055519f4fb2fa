import type { Birth, Disclosure, DisclosureField, MinimalRecord } from '@homeward/shared';

type Content = Disclosure['content'];
export interface Photograph { readonly mediaType: string; readonly base64: string }
/** What a disclosure may draw on: the own minimal record, the photograph that never left, and whether a child is concerned. */
export interface DisclosableCase {
  readonly record: MinimalRecord;
  readonly ageGroup: 'CHILD' | 'ADULT';
  readonly photograph?: Photograph | undefined;
}

/** One entry per field that a supervisor can tick: the whole allow-list. What has no entry cannot leave. */
const COPY: Readonly<Record<DisclosureField, (own: DisclosableCase) => Content>> = {
  SEX: ({ record }) => ({ sex: record.sex }),
  AGE_GROUP: ({ ageGroup }) => ({ ageGroup }),
  NATIONALITIES: ({ record }) => ({ nationalities: [...record.nationalities] }),
  LANGUAGES: ({ record }) => ({ languages: [...record.languages] }),
  HEIGHT: ({ record }) => bodyPart('heightCm', record),
  EYE_COLOUR: ({ record }) => bodyPart('eyeColour', record),
  HAIR_COLOUR: ({ record }) => bodyPart('hairColour', record),
  MARKS: ({ record }) => (record.body?.marks.length ? { body: { marks: record.body.marks.map(({ code, observedOn }) => ({ code, observedOn })) } } : {}),
  NAMES: ({ record }) => ({ names: record.names.map(nameOf) }),
  BIRTH: ({ record }) => (record.birth ? { birth: birthOf(record.birth) } : {}),
  RELATIVES: ({ record }) => ({ relatives: record.relatives.map(({ relation, name }) => ({ relation, name: nameOf(name) })) }),
  EVENT_DATE: ({ record }) => (record.event ? { event: { dateFrom: record.event.dateFrom, dateTo: record.event.dateTo } } : {}),
  PLACE: placeOf,
  CIRCUMSTANCE: ({ record }) => ({ circumstance: record.category }),
  CUSTODY: ({ record }) => ({ custody: record.custody.status }),
  PHOTOGRAPH: ({ photograph }) => (photograph ? { photograph: { mediaType: photograph.mediaType, base64: photograph.base64 } } : {}),
  CONTACT: ({ record: { handling: { contact } } }) => ({
    contact: { authority: contact.authority, ...(contact.telephone ? { telephone: contact.telephone } : {}), ...(contact.email ? { email: contact.email } : {}) },
  }),
};

/** Exactly the ticked fields of the own case; parts of one member (event, body) are put together. */
export function disclosedContent(own: DisclosableCase, fields: readonly DisclosureField[]): Content {
  return fields.map((field) => COPY[field](own)).reduce<Content>((whole, part) => ({
    ...whole, ...part,
    ...(whole.event || part.event ? { event: { ...whole.event, ...part.event } } : {}),
    ...(whole.body || part.body ? { body: { ...whole.body, ...part.body } } : {}),
  }), {});
}

const nameOf = ({ value, script, part, kind }: MinimalRecord['names'][number]) => ({ value, script, part, kind });

function bodyPart(member: 'heightCm' | 'eyeColour' | 'hairColour', record: MinimalRecord): Content {
  const observed = record.body?.[member];
  return observed ? { body: { [member]: { value: observed.value, observedOn: observed.observedOn } } } : {};
}

function birthOf(birth: Birth): Birth {
  return birth.type === 'DATE'
    ? { type: 'DATE', value: birth.value, precision: birth.precision, calendar: birth.calendar, estimated: birth.estimated }
    : { type: 'AGE', minYears: birth.minYears, maxYears: birth.maxYears, asOf: birth.asOf, estimated: birth.estimated };
}

/** The supervisor's tick on PLACE is the decision; a protected location keeps its coordinates even so. */
function placeOf({ record: { event, handling } }: DisclosableCase): Content {
  if (!event) return {};
  const coordinates = handling.protectLocation || event.latitude === undefined || event.longitude === undefined ? {}
    : { latitude: event.latitude, longitude: event.longitude, ...(event.errorKm === undefined ? {} : { errorKm: event.errorKm }) };
  return { event: { country: event.country, ...(event.place === undefined ? {} : { place: event.place }), ...coordinates } };
}
