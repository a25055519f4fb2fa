import { compactVerify, CompactSign, errors } from 'jose';
import type { KeyObject } from 'node:crypto';
import { failure, success, type Result } from '../result.js';
import type { TrustDirectory } from '../trust/types.js';
import { exactCoordinates } from './coordinates.js';
import { readHeader, signatureHeader, type SignatureHeader } from './protected-headers.js';
import type { Coordinates, EnvelopeRefusal } from './types.js';

export interface SigningKey { readonly kid: string; readonly privateKey: KeyObject }
/** The only signature algorithm of the federation; a message's own `alg` is compared with it and never chooses. */
export const SIGNATURE_ALGORITHM = 'EdDSA';

export const sign = (payload: Uint8Array, typ: string, coordinates: Coordinates, key: SigningKey, self?: string): Promise<string> =>
  new CompactSign(payload)
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ, kid: key.kid, hw: exactCoordinates(coordinates), ...(self === undefined ? {} : { self }) })
    .sign(key.privateKey);

export interface Verified { readonly header: SignatureHeader; readonly payload: Uint8Array }

/** Signature first: nothing of the payload is looked at before its issuer is known. */
export async function verify(compact: string, typ: string, trust: TrustDirectory, nowMs: number): Promise<Result<Verified, EnvelopeRefusal>> {
  const read = readHeader(compact, 3, signatureHeader);
  if (!read.ok) return read;
  const header = read.value;
  if (header.typ !== typ) return failure('NOT_AN_ENVELOPE');
  const key = trust.signingKey(header.hw.issuer, header.kid, nowMs);
  if (!key.ok) return key;
  if (header.alg !== SIGNATURE_ALGORITHM) return failure('BAD_SIGNATURE');
  const payload = await checkSignature(compact, key.value);
  return payload ? success({ header, payload }) : failure('BAD_SIGNATURE');
}

/** The payload under a good signature. A signature segment written another way than ours (unused bits set) counts as bad. */
export async function checkSignature(compact: string, publicKey: KeyObject): Promise<Uint8Array | undefined> {
  const signature = compact.slice(compact.lastIndexOf('.') + 1);
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) return undefined;
  try {
    return (await compactVerify(compact, publicKey, { algorithms: [SIGNATURE_ALGORITHM] })).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
