import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { failure, success, type Result } from '../result.js';
import { coordinatesSchema } from './coordinates.js';
import { MAX_PROTECTED_HEADER_CHARS } from './limits.js';
import type { EnvelopeRefusal } from './types.js';

const kid = z.string().min(1).max(80);
const digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Strict: `zip`, `crit`, `jku`, `jwk`, `x5u` and every other member that could change how a message is read are refused. */
export const signatureHeader = z.strictObject({ alg: z.string().max(20), typ: z.string().max(40), kid, hw: coordinatesSchema, self: digest.optional() });
export type SignatureHeader = z.infer<typeof signatureHeader>;
export const encryptionHeader = z.strictObject({
  alg: z.literal('ECDH-ES+A256KW'), enc: z.literal('A256GCM'), typ: z.string().max(40), kid, hw: coordinatesSchema,
  epk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: digest }),
});
export type EncryptionHeader = z.infer<typeof encryptionHeader>;

/** Decodes the first segment of a compact serialisation; a type unknown to this build is told apart from a broken header. */
export function readHeader<Header>(compact: string, segments: number, schema: z.ZodType<Header>): Result<Header, EnvelopeRefusal> {
  const parts = compact.split('.', segments + 1);
  const [first] = parts;
  if (parts.length !== segments || !first || first.length > MAX_PROTECTED_HEADER_CHARS || !/^[A-Za-z0-9_.-]+$/.test(compact)) return failure('NOT_AN_ENVELOPE');
  const json = parseJson(Buffer.from(first, 'base64url'));
  if (!json.ok) return failure('NOT_AN_ENVELOPE');
  const header = schema.safeParse(json.value);
  if (header.success) return success(header.data);
  const onlyType = header.error.issues.every((issue) => issue.path.join('.') === 'hw.type');
  return failure(onlyType ? 'UNKNOWN_TYPE' : 'NOT_AN_ENVELOPE');
}

export function parseJson(bytes: Uint8Array): Result<unknown, 'BODY_NOT_JSON'> {
  if (!isUtf8(bytes)) return failure('BODY_NOT_JSON');
  try {
    return success(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return failure('BODY_NOT_JSON');
    throw error;
  }
}
