import { CompactSign } from 'jose';
import { z } from 'zod';
import { judgement, type Judgement } from '../messages/index.js';
import { failure, success, type Result } from '../result.js';
import type { Participant } from '../topics/index.js';
import type { KnownKey, TrustDirectory } from '../trust/types.js';
import { parseJson, readHeader } from './protected-headers.js';
import { json } from './seal.js';
import { checkSignature, SIGNATURE_ALGORITHM, type SigningKey } from './signature.js';
import type { EnvelopeRefusal } from './types.js';

const JUDGEMENT_TYPE = 'homeward-judgement';
const MAX_JUDGEMENT_CHARS = 8_000;
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** The country stands in the signed header, so that a judgement cannot be passed off as another's. */
const judgementHeader = z.strictObject({ alg: z.literal(SIGNATURE_ALGORITHM), typ: z.literal(JUDGEMENT_TYPE), kid: z.string().min(1).max(80), iss: z.string().max(20) });

/** @returns a compact JWS that travels unchanged to the matcher and on to the other node, which verifies it itself. */
export const signJudgement = (content: Judgement, key: SigningKey & { readonly issuer: Participant }): Promise<string> =>
  new CompactSign(json(judgement.parse(content)))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ: JUDGEMENT_TYPE, kid: key.kid, iss: key.issuer })
    .sign(key.privateKey);

/** Id of the key that signed it, as its header says; to be asked of a verified one. */
export function judgementKid(signed: string): string {
  const header = readHeader(signed, 3, judgementHeader);
  if (!header.ok) throw new Error('no key can be read from what is no signed judgement');
  return header.value.kid;
}

export async function verifyJudgement(signed: string, trust: TrustDirectory, country: Participant, nowMs: number): Promise<Result<Judgement, EnvelopeRefusal>> {
  if (signed.length > MAX_JUDGEMENT_CHARS) return failure('TOO_LARGE');
  const header = readHeader(signed, 3, judgementHeader);
  if (!header.ok) return header;
  if (header.value.iss !== country) return failure('COORDINATES_DIFFER');
  const key = trust.knownSigningKey(country, header.value.kid);
  if (!key.ok) return key;
  const payload = await checkSignature(signed, key.value.publicKey);
  if (!payload) return failure('BAD_SIGNATURE');
  const content = readJudgement(payload);
  return content.ok && !decidedWithin(content.value, key.value, nowMs) ? failure('KEY_NOT_VALID_NOW') : content;
}

/** A judgement outlives the rotation of its key, so the key's window is held against the moment of the decision. */
const decidedWithin = ({ decidedAt }: Judgement, { fromMs, untilMs }: KnownKey, nowMs: number): boolean => {
  const decidedMs = Date.parse(decidedAt);
  return fromMs <= decidedMs && decidedMs < untilMs && decidedMs <= nowMs + CLOCK_TOLERANCE_MS;
};

function readJudgement(payload: Uint8Array): Result<Judgement, EnvelopeRefusal> {
  const parsed = parseJson(payload);
  if (!parsed.ok) return parsed;
  const content = judgement.safeParse(parsed.value);
  return content.success ? success(content.data) : failure('BODY_INVALID');
}
