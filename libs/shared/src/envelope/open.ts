import { MESSAGE_BODIES } from '../messages/index.js';
import { failure, success, type Result } from '../result.js';
import type { Participant } from '../topics/index.js';
import type { TrustDirectory } from '../trust/types.js';
import { misplaced, type Place } from './access.js';
import { decrypt, type DecryptionKeys } from './encryption.js';
import { MAX_ENVELOPE_BYTES } from './limits.js';
import { parseJson } from './protected-headers.js';
import { BODY_TYPE, ENVELOPE_TYPE } from './seal.js';
import { verify } from './signature.js';
import type { EnvelopeRefusal, OpenedMessage } from './types.js';

/** What the reader needs of a log record; a `LogRecord` fits. */
export interface Carried extends Place {
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}
export interface Reader {
  readonly trust: TrustDirectory;
  readonly decryption: DecryptionKeys;
  readonly self: Participant;
  /** The reader's own clock, milliseconds since 1970. */
  readonly now: number;
}

/**
 * Size, signature, coordinates, expiry, decryption, body: in this order, each step before the next one looks further.
 * A refusal is final for these bytes; the caller quarantines and moves on.
 */
export async function open(record: Carried, reader: Reader): Promise<Result<OpenedMessage, EnvelopeRefusal>> {
  if (record.value === null) return failure('NOT_AN_ENVELOPE');
  if (record.value.length > MAX_ENVELOPE_BYTES) return failure('TOO_LARGE');
  const verified = await verify(record.value.toString('latin1'), ENVELOPE_TYPE, reader.trust, reader.now);
  if (!verified.ok) return verified;
  const { hw: coordinates, kid } = verified.value.header;
  const wrongPlace = misplaced(coordinates, record, reader.self);
  if (wrongPlace) return failure(wrongPlace);
  if (Date.parse(coordinates.expiresAt) <= reader.now) return failure('EXPIRED');
  const plaintext = await decrypt(Buffer.from(verified.value.payload).toString('latin1'), BODY_TYPE, coordinates, reader.decryption);
  if (!plaintext.ok) return plaintext;
  const parsed = parseJson(plaintext.value);
  if (!parsed.ok) return parsed;
  const body = MESSAGE_BODIES[coordinates.type].safeParse(parsed.value);
  return body.success ? success({ coordinates, body: body.data, kid }) : failure('BODY_INVALID');
}
