import type { Disclosure, DisclosureField } from '@homeward/shared';

type Content = Disclosure['content'];

/** The part of the content that each ticked field stands for. What is not ticked is not shown, whatever came. */
const SHOWN: Readonly<Record<DisclosureField, (content: Content) => Content>> = {
  SEX: ({ sex }) => (sex === undefined ? {} : { sex }),
  AGE_GROUP: ({ ageGroup }) => (ageGroup ? { ageGroup } : {}),
  NATIONALITIES: ({ nationalities }) => (nationalities ? { nationalities: [...nationalities] } : {}),
  LANGUAGES: ({ languages }) => (languages ? { languages: [...languages] } : {}),
  HEIGHT: ({ body }) => (body?.heightCm ? { body: { heightCm: body.heightCm } } : {}),
  EYE_COLOUR: ({ body }) => (body?.eyeColour ? { body: { eyeColour: body.eyeColour } } : {}),
  HAIR_COLOUR: ({ body }) => (body?.hairColour ? { body: { hairColour: body.hairColour } } : {}),
  MARKS: ({ body }) => (body?.marks ? { body: { marks: body.marks } } : {}),
  NAMES: ({ names }) => (names ? { names } : {}),
  BIRTH: ({ birth }) => (birth ? { birth } : {}),
  RELATIVES: ({ relatives }) => (relatives ? { relatives } : {}),
  EVENT_DATE: ({ event }) => (event?.dateFrom && event.dateTo ? { event: { dateFrom: event.dateFrom, dateTo: event.dateTo } } : {}),
  PLACE: ({ event }) => (event ? { event: placeOf(event) } : {}),
  CIRCUMSTANCE: ({ circumstance }) => (circumstance === undefined ? {} : { circumstance }),
  CUSTODY: ({ custody }) => (custody === undefined ? {} : { custody }),
  PHOTOGRAPH: ({ photograph }) => (photograph ? { photograph: { mediaType: photograph.mediaType, base64: photograph.base64 } } : {}),
  CONTACT: ({ contact }) => (contact ? { contact } : {}),
};

/** Column "disclosed": only the fields that the supervisor ticked. */
export const disclosedView = ({ content, fields }: Pick<Disclosure, 'content' | 'fields'>): Content =>
  fields.map((field) => SHOWN[field](content)).reduce<Content>((whole, part) => joined(whole, part), {});

/** Event and body are made of several fields; the rest of one each. */
export const joined = (whole: Content, part: Content): Content => ({
  ...whole, ...part,
  ...(whole.event || part.event ? { event: { ...whole.event, ...part.event } } : {}),
  ...(whole.body || part.body ? { body: { ...whole.body, ...part.body } } : {}),
});

function placeOf({ country, place, latitude, longitude, errorKm }: NonNullable<Content['event']>): NonNullable<Content['event']> {
  return {
    ...(country === undefined ? {} : { country }), ...(place === undefined ? {} : { place }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }), ...(errorKm === undefined ? {} : { errorKm }),
  };
}
