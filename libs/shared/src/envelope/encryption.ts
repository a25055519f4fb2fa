import { compactDecrypt, CompactEncrypt, errors } from 'jose';
import type { KeyObject } from 'node:crypto';
import { failure, success, type Result } from '../result.js';
import { exactCoordinates, sameCoordinates } from './coordinates.js';
import { encryptionHeader, readHeader } from './protected-headers.js';
import type { Coordinates, EnvelopeRefusal } from './types.js';

export interface RecipientKey { readonly kid: string; readonly publicKey: KeyObject }
/** A participant's own private encryption keys; an old one stays until everything under it was enveloped anew. */
export interface DecryptionKeys { decryptionKey(kid: string): KeyObject | undefined }

export const encrypt = (plaintext: Uint8Array, typ: string, coordinates: Coordinates, key: RecipientKey): Promise<string> =>
  new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ, kid: key.kid, hw: exactCoordinates(coordinates) })
    .encrypt(key.publicKey);

/** The coordinates inside are compared before decryption, and bound by it (the header is the cipher's associated data). */
export async function decrypt(compact: string, typ: string, signed: Coordinates, keys: DecryptionKeys): Promise<Result<Uint8Array, EnvelopeRefusal>> {
  const header = readHeader(compact, 5, encryptionHeader);
  if (!header.ok) return header;
  if (header.value.typ !== typ) return failure('NOT_AN_ENVELOPE');
  if (!sameCoordinates(header.value.hw, signed)) return failure('COORDINATES_DIFFER');
  const key = keys.decryptionKey(header.value.kid);
  if (!key) return failure('CANNOT_DECRYPT');
  try {
    const { plaintext } = await compactDecrypt(compact, key, { keyManagementAlgorithms: ['ECDH-ES+A256KW'], contentEncryptionAlgorithms: ['A256GCM'] });
    return success(plaintext);
  } catch (error) {
    if (error instanceof errors.JOSEError) return failure('CANNOT_DECRYPT');
    throw error;
  }
}
