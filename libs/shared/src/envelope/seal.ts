import { createHash } from 'node:crypto';
import { MESSAGE_BODIES } from '../messages/index.js';
import { coordinatesSchema } from './coordinates.js';
import { encrypt, type RecipientKey } from './encryption.js';
import { MAX_ENVELOPE_BYTES, MAX_SELF_COPY_BYTES } from './limits.js';
import { sign, type SigningKey } from './signature.js';
import type { Coordinates } from './types.js';

export const ENVELOPE_TYPE = 'homeward-envelope';
export const BODY_TYPE = 'homeward-body';
export const SELF_COPY_TYPE = 'homeward-self-copy';
/** Log header with the issuer's recovery copy; its SHA-256 stands in the signed header. */
export const SELF_HEADER = 'homeward-self';

export interface SealingKeys {
  readonly signing: SigningKey;
  readonly recipientKey: RecipientKey;
  /** The issuer's own encryption key and what a restored node needs to find its record again; both or neither. */
  readonly selfKey?: RecipientKey;
  readonly selfBody?: unknown;
}
export interface SealedMessage { readonly value: Buffer; readonly headers: Readonly<Record<string, Buffer>> }

/** Thrown when the caller hands over what no reader would accept; says where, never a value. */
export class SealingError extends Error {
  constructor(readonly reason: 'COORDINATES_INVALID' | 'BODY_INVALID' | 'TOO_LARGE', where = '') {
    super(`cannot seal: ${reason}${where && ` at ${where}`}`);
    this.name = 'SealingError';
  }
}

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url');

/**
 * Encrypts the body to the recipient (JWE, RFC 7516) and signs the result (JWS, RFC 7515), the coordinates in both
 * protected headers. The signature covers the ciphertext, so a reader verifies before it decrypts or parses.
 */
export async function seal(coordinates: Coordinates, body: unknown, keys: SealingKeys): Promise<SealedMessage> {
  checkCoordinates(coordinates);
  const checked = MESSAGE_BODIES[coordinates.type].safeParse(body);
  if (!checked.success) throw new SealingError('BODY_INVALID', checked.error.issues.map((issue) => issue.path.join('.')).join(', '));
  const self = await selfCopy(coordinates, keys);
  const encrypted = await encrypt(json(body), BODY_TYPE, coordinates, keys.recipientKey);
  const value = Buffer.from(await sign(Buffer.from(encrypted), ENVELOPE_TYPE, coordinates, keys.signing, self && sha256(self)));
  if (value.length > MAX_ENVELOPE_BYTES || (self?.length ?? 0) > MAX_SELF_COPY_BYTES) throw new SealingError('TOO_LARGE');
  return { value, headers: self ? { [SELF_HEADER]: self } : {} };
}

export function checkCoordinates(coordinates: Coordinates): void {
  const checked = coordinatesSchema.safeParse(coordinates);
  if (!checked.success) throw new SealingError('COORDINATES_INVALID', checked.error.issues.map((issue) => issue.path.join('.')).join(', '));
}

const selfCopy = async (coordinates: Coordinates, { selfKey, selfBody }: SealingKeys): Promise<Buffer | undefined> =>
  selfKey && selfBody !== undefined ? Buffer.from(await encrypt(json(selfBody), SELF_COPY_TYPE, coordinates, selfKey)) : undefined;
