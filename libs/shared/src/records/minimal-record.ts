import { z } from 'zod';
import { CIRCUMSTANCES, CUSTODY_STATUSES, HANDLING_CODES, RECORD_KINDS } from '../codes/index.js';

/** The newest schema this build writes; readers ignore unknown minors and quarantine unknown majors. */
export const RECORD_SCHEMA = '1.0';
/** Without biometric codes, as UTF-8 JSON. */
export const MAX_RECORD_BYTES = 4096;

const text = (max: number) => z.string().min(1).max(max);
/** ISO 3166-1 alpha-2, upper case. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/);
/** 128 random bits, base64url without padding: 22 characters. */
export const publicationId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** Calendar day, ISO 8601, Gregorian unless a calendar stands beside it. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

export const personName = z.object({
  value: text(160),
  /** ISO 15924, e.g. Latn, Arab, Cyrl. */
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  part: z.enum(['FULL', 'GIVEN', 'FAMILY', 'PATRONYMIC']),
  kind: z.enum(['LEGAL', 'ALIAS', 'NICKNAME', 'MACHINE_READABLE_ZONE']),
});
export type PersonName = z.infer<typeof personName>;

export const birth = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('DATE'),
    /** YYYY, YYYY-MM or YYYY-MM-DD, in `calendar`. */
    value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    precision: z.enum(['DAY', 'MONTH', 'YEAR']),
    calendar: z.enum(['GREGORIAN', 'HIJRI', 'SOLAR_HIJRI', 'ETHIOPIAN', 'BUDDHIST']),
    estimated: z.boolean(),
  }),
  z.object({ type: z.literal('AGE'), minYears: z.int().min(0).max(130), maxYears: z.int().min(0).max(130), asOf: day, estimated: z.boolean() }),
]);
export type Birth = z.infer<typeof birth>;

export const sightingEvent = z.object({
  dateFrom: day, dateTo: day,
  country: countryCode,
  place: text(120).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  errorKm: z.number().min(0).max(2000).optional(),
});
export type SightingEvent = z.infer<typeof sightingEvent>;

const observed = { observedOn: day };
export const bodyDescription = z.object({
  heightCm: z.object({ value: z.int().min(20).max(260), ...observed }).optional(),
  eyeColour: z.object({ value: text(20), ...observed }).optional(),
  hairColour: z.object({ value: text(20), ...observed }).optional(),
  marks: z.array(z.object({ code: text(40), ...observed })).max(20),
});
export type BodyDescription = z.infer<typeof bodyDescription>;

export const biometricCode = z.object({
  modality: z.enum(['IRIS', 'FACE', 'FINGERPRINT']),
  algorithm: text(40), version: text(20), layout: text(40),
  /** base64 of the bits; `mask` marks with 1 the bits that count, same length. */
  code: z.base64().max(12_000), mask: z.base64().max(12_000),
  quality: z.number().min(0).max(1),
  capturedOn: day,
  epoch: text(20),
});
export type BiometricCode = z.infer<typeof biometricCode>;

export const contactPoint = z.object({ authority: text(120), telephone: text(40).optional(), email: text(120).optional() });
export type ContactPoint = z.infer<typeof contactPoint>;

/**
 * The minimal record of design section 5: all that ever leaves a node before disclosure. An allow-list: unknown
 * members are dropped by readers (a newer minor may carry them) and refused by the writer (`minimalRecordStrict`).
 */
export const minimalRecord = z.object({
  schema: z.string().regex(/^\d+\.\d+$/),
  publicationId, version: z.int().min(1),
  country: countryCode,
  kind: z.enum(RECORD_KINDS),
  category: z.enum(CIRCUMSTANCES),
  expiresAt: instant,
  sought: z.boolean(),
  dangerToLife: z.boolean(),
  /** An unvalidated claim counts as not held. */
  custody: z.object({ status: z.enum(CUSTODY_STATUSES), since: day.optional(), validated: z.boolean() }),
  names: z.array(personName).max(20),
  birth: birth.optional(),
  /** ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable. */
  sex: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(9)]),
  /** ISO 3166-1 alpha-3, or the ICAO codes XXA, XXB, XXC, XXX. */
  nationalities: z.array(z.string().regex(/^[A-Z]{3}$/)).max(5),
  /** ISO 639-3. */
  languages: z.array(z.string().regex(/^[a-z]{3}$/)).max(10),
  event: sightingEvent.optional(),
  body: bodyDescription.optional(),
  relatives: z.array(z.object({ relation: z.enum(['MOTHER', 'FATHER', 'SIBLING', 'GUARDIAN', 'OTHER']), name: personName })).max(10),
  companions: z.array(publicationId).max(20),
  documents: z.array(z.object({ type: text(20), hash: text(64), epoch: text(20) })).max(10),
  biometrics: z.array(biometricCode).max(4),
  handling: z.object({
    codes: z.array(z.enum(HANDLING_CODES)).min(1).max(4),
    releasableTo: z.array(countryCode).max(250).optional(),
    notReleasableTo: z.array(countryCode).max(250),
    protectLocation: z.boolean().default(true),
    contact: contactPoint,
  }),
});
export type MinimalRecord = z.infer<typeof minimalRecord>;
/** For the writer: an unknown member is an error, not a leak. */
export const minimalRecordStrict = minimalRecord.strict();
