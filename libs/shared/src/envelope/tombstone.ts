import { failure, success, type Result } from '../result.js';
import { misplaced } from './access.js';
import { MAX_TOMBSTONE_CHARS } from './limits.js';
import type { Carried, Reader } from './open.js';
import { checkCoordinates } from './seal.js';
import { sign, verify, type SigningKey } from './signature.js';
import type { Coordinates, EnvelopeRefusal } from './types.js';

export const TOMBSTONE_TYPE = 'homeward-tombstone';
/** Log header with the compact JWS that makes a null value an order to forget. */
export const SIGNATURE_HEADER = 'homeward-signature';
/** The coordinates are in the protected header; the payload only tells the two kinds of signature further apart. */
const PAYLOAD = Buffer.from('null');

export interface SealedTombstone { readonly value: null; readonly headers: Readonly<Record<string, Buffer>> }
export interface OpenedTombstone { readonly coordinates: Coordinates; readonly kid: string }

export async function sealTombstone(coordinates: Coordinates, signing: SigningKey): Promise<SealedTombstone> {
  checkCoordinates(coordinates);
  return { value: null, headers: { [SIGNATURE_HEADER]: Buffer.from(await sign(PAYLOAD, TOMBSTONE_TYPE, coordinates, signing)) } };
}

/** An unsigned null must never delete: whoever can write to the broker could erase people. Expiry does not apply: an erasure never lapses. */
export async function openTombstone(record: Carried, reader: Omit<Reader, 'decryption'>): Promise<Result<OpenedTombstone, EnvelopeRefusal>> {
  const signature = record.headers[SIGNATURE_HEADER];
  if (record.value !== null) return failure('NOT_AN_ENVELOPE');
  if (!signature) return failure('UNSIGNED_TOMBSTONE');
  if (signature.length > MAX_TOMBSTONE_CHARS) return failure('TOO_LARGE');
  const verified = await verify(signature.toString('latin1'), TOMBSTONE_TYPE, reader.trust, reader.now);
  if (!verified.ok) return verified;
  const { hw: coordinates, kid } = verified.value.header;
  const wrongPlace = misplaced(coordinates, record, reader.self);
  return wrongPlace ? failure(wrongPlace) : success({ coordinates, kid });
}
