import type { MessageType } from '../messages/index.js';
import type { Participant } from '../topics/index.js';

/**
 * Coordinates stand in the protected headers of both the signature and the encryption; a reader compares them with
 * each other and with the log's own topic and key, before and after decryption.
 */
export interface Coordinates {
  readonly type: MessageType;
  readonly issuer: Participant;
  readonly recipient: Participant;
  readonly topic: string;
  readonly key: string;
  readonly version: number;
  /** Raised when the same version is enveloped anew (key rotation, resend). Order of one key: (version, envelopeNumber). */
  readonly envelopeNumber: number;
  /** ISO 8601 instant in UTC. */
  readonly expiresAt: string;
}
export interface OpenedMessage { readonly coordinates: Coordinates; readonly body: unknown; readonly kid: string }

/** Why a message is refused; closed list, safe to send back and to log. */
export const ENVELOPE_REFUSALS = [
  'NOT_AN_ENVELOPE', 'TOO_LARGE', 'UNKNOWN_ISSUER', 'UNKNOWN_KEY', 'KEY_NOT_VALID_NOW', 'KEY_REVOKED', 'BAD_SIGNATURE',
  'WRONG_TOPIC', 'WRONG_KEY', 'WRONG_RECIPIENT', 'WRONG_ISSUER_FOR_TOPIC', 'COORDINATES_DIFFER', 'EXPIRED', 'CANNOT_DECRYPT',
  'BODY_NOT_JSON', 'BODY_INVALID', 'UNKNOWN_TYPE', 'UNSIGNED_TOMBSTONE',
] as const;
export type EnvelopeRefusal = (typeof ENVELOPE_REFUSALS)[number];
