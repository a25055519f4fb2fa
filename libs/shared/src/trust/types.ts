import type { KeyObject } from 'node:crypto';
import type { ContactPoint } from '../records/minimal-record.js';
import type { Result } from '../result.js';
import type { Participant } from '../topics/index.js';

export const KEY_REFUSALS = ['UNKNOWN_ISSUER', 'UNKNOWN_KEY', 'KEY_NOT_VALID_NOW', 'KEY_REVOKED'] as const;
export type KeyRefusal = (typeof KEY_REFUSALS)[number];

/** A key that must no longer be believed, and since when what it signed is in doubt. */
export interface RevokedKey {
  readonly participant: Participant;
  readonly kid: string;
  readonly revokedAt: string;
  /** What was accepted under this key at or after this instant is suspended until it is published again. */
  readonly suspectedSince: string;
}
export interface KnownKey {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Who takes part, and which keys of theirs are good; the newest trust file that two trustees signed. */
export interface TrustDirectory {
  readonly serial: number;
  participants(): readonly Participant[];
  countries(): readonly Participant[];
  contact(participant: Participant): ContactPoint | undefined;
  /** The public signing key (Ed25519) of that id, or why it cannot be used at `nowMs`. Revocation counts whatever the time. */
  signingKey(participant: Participant, kid: string, nowMs: number): Result<KeyObject, KeyRefusal>;
  /** The same without regard to its window, for what says itself when it was signed; never a revoked one. */
  knownSigningKey(participant: Participant, kid: string): Result<KnownKey, KeyRefusal>;
  /** The key (X25519) to encrypt to at `nowMs`: of those that are valid, the one that began last. */
  encryptionKey(participant: Participant, nowMs: number): Result<KnownKey, KeyRefusal>;
  revoked(): readonly RevokedKey[];
}
