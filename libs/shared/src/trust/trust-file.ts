import { z } from 'zod';
import { contactPoint, instant } from '../records/minimal-record.js';
import { MATCHER } from '../topics/index.js';

const kid = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);
const octets32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const period = { kid, from: instant, until: instant, revokedAt: instant.optional(), suspectedSince: instant.optional() };
/** Public keys only: `d` is not a member, so a private key cannot be published by mistake. */
export const trustedKey = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('sig'), jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: octets32 }), ...period }),
  z.strictObject({ use: z.literal('enc'), jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: octets32 }), ...period }),
]);
export type TrustedKey = z.infer<typeof trustedKey>;

export const participantEntry = z.strictObject({
  participant: z.string().regex(/^[a-z]{2}$/).or(z.literal(MATCHER)),
  contact: contactPoint,
  keys: z.array(trustedKey).max(50),
});
export type ParticipantEntry = z.infer<typeof participantEntry>;

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
export const trustContent = z.strictObject({
  schema: z.literal('1.0'),
  /** Grows by at least one with every change; readers refuse an older one than they have seen. */
  serial: z.int().min(1),
  issuedAt: instant,
  participants: z.array(participantEntry).max(300)
    .refine((entries) => unique(entries.map((entry) => entry.participant)), 'a participant stands twice')
    .refine((entries) => unique(entries.flatMap((entry) => entry.keys.map((key) => key.kid))), 'a key id stands twice')
    .refine((entries) => unique(entries.flatMap((entry) => entry.keys.map((key) => key.jwk.x))), 'a key stands twice'),
});
export type TrustContent = z.infer<typeof trustContent>;

/** JWS, general JSON serialisation (RFC 7515, 7.2.1): one payload, one signature for each trustee. */
export const signedTrustFile = z.strictObject({
  payload: z.string().max(2_000_000),
  signatures: z.array(z.strictObject({ protected: z.string().max(400), signature: z.string().max(100) })).max(10),
});
export type SignedTrustFile = z.infer<typeof signedTrustFile>;

/** Public keys of those who may sign the trust file; laid at each node by hand, never sent. */
export const trusteesFile = z.strictObject({
  trustees: z.array(z.strictObject({ kid, jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: octets32 }) })).min(2).max(20),
});
export type TrusteesFile = z.infer<typeof trusteesFile>;

export const TRUST_REFUSALS = ['TRUST_FILE_UNREADABLE', 'TRUST_FILE_MALFORMED', 'TOO_FEW_TRUSTEES', 'SERIAL_TOO_OLD', 'SERIAL_REUSED'] as const;
export type TrustRefusal = (typeof TRUST_REFUSALS)[number];
