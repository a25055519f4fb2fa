import type { Birth, BodyDescription, Disclosure, DisclosureField, PersonName } from '@homeward/shared';
import type { CaseFile } from '../../cases/index.js';
import { joined } from './disclosed-view.js';

type Content = Disclosure['content'];
/** What a disclosure may draw on: the own case, and whether it concerns a child. */
export interface DisclosableCase extends Pick<CaseFile, 'content' | 'custody'> { readonly ageGroup: 'CHILD' | 'ADULT' }

/** One entry per field that a supervisor can tick: the whole allow-list. What has no entry cannot leave. */
const COPY: Readonly<Record<DisclosureField, (own: DisclosableCase) => Content>> = {
  SEX: ({ content }) => ({ sex: content.sex }),
  AGE_GROUP: ({ ageGroup }) => ({ ageGroup }),
  NATIONALITIES: ({ content }) => ({ nationalities: [...content.nationalities] }),
  LANGUAGES: ({ content }) => ({ languages: [...content.languages] }),
  HEIGHT: ({ content }) => bodyPart('heightCm', content.body),
  EYE_COLOUR: ({ content }) => bodyPart('eyeColour', content.body),
  HAIR_COLOUR: ({ content }) => bodyPart('hairColour', content.body),
  MARKS: ({ content }) => (content.body?.marks.length ? { body: { marks: content.body.marks.map(({ code, observedOn }) => ({ code, observedOn })) } } : {}),
  NAMES: ({ content }) => ({ names: content.names.map(nameOf) }),
  BIRTH: ({ content }) => (content.birth ? { birth: birthOf(content.birth) } : {}),
  RELATIVES: ({ content }) => ({ relatives: content.relatives.map(({ relation, name }) => ({ relation, name: nameOf(name) })) }),
  EVENT_DATE: ({ content }) => (content.event ? { event: { dateFrom: content.event.dateFrom, dateTo: content.event.dateTo } } : {}),
  PLACE: placeOf,
  CIRCUMSTANCE: ({ content }) => ({ circumstance: content.category }),
  CUSTODY: ({ custody }) => ({ custody: custody.validatedBy === undefined ? 'NOT_HELD' : custody.status }),
  PHOTOGRAPH: ({ content: { photograph } }) => (photograph ? { photograph: { mediaType: photograph.mediaType, base64: photograph.base64 } } : {}),
  CONTACT: ({ content: { handling: { contact } } }) => ({
    contact: { authority: contact.authority, ...(contact.telephone ? { telephone: contact.telephone } : {}), ...(contact.email ? { email: contact.email } : {}) },
  }),
};

/** Exactly the ticked fields of the own case; parts of one member (event, body) are put together. */
export function disclosedContent(own: DisclosableCase, fields: readonly DisclosureField[]): Content {
  return fields.map((field) => COPY[field](own)).reduce<Content>(joined, {});
}

const nameOf = ({ value, script, part, kind }: PersonName) => ({ value, script, part, kind });

function bodyPart(member: 'heightCm' | 'eyeColour' | 'hairColour', body: BodyDescription | undefined): Content {
  const observed = body?.[member];
  return observed ? { body: { [member]: { value: observed.value, observedOn: observed.observedOn } } } : {};
}

function birthOf(birth: Birth): Birth {
  return birth.type === 'DATE'
    ? { type: 'DATE', value: birth.value, precision: birth.precision, calendar: birth.calendar, estimated: birth.estimated }
    : { type: 'AGE', minYears: birth.minYears, maxYears: birth.maxYears, asOf: birth.asOf, estimated: birth.estimated };
}

/** The supervisor's tick on PLACE is the decision; a protected location keeps its coordinates even so. */
function placeOf({ content: { event, handling } }: DisclosableCase): Content {
  if (!event) return {};
  const coordinates = handling.protectLocation || event.latitude === undefined || event.longitude === undefined ? {}
    : { latitude: event.latitude, longitude: event.longitude, ...(event.errorKm === undefined ? {} : { errorKm: event.errorKm }) };
  return { event: { country: event.country, ...(event.place === undefined ? {} : { place: event.place }), ...coordinates } };
}
