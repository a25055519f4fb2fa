import { failure, success, type Result } from '../result.js';
import { parseTopic, TOPIC_ACCESS, MATCHER } from '../topics/index.js';
import { misplaced } from './access.js';
import { decrypt } from './encryption.js';
import { MAX_ENVELOPE_BYTES, MAX_SELF_COPY_BYTES } from './limits.js';
import type { Carried, Reader } from './open.js';
import { parseJson } from './protected-headers.js';
import { ENVELOPE_TYPE, SELF_COPY_TYPE, SELF_HEADER, sha256 } from './seal.js';
import { verify } from './signature.js';
import type { EnvelopeRefusal, OpenedMessage } from './types.js';

/**
 * What the issuer once said to itself: read by a node that was restored from an older database, from its own topic.
 * The copy counts only under the issuer's own signature over the message that carries it; expiry does not apply.
 */
export async function openSelfCopy(record: Carried, reader: Reader): Promise<Result<OpenedMessage, EnvelopeRefusal>> {
  const copy = record.headers[SELF_HEADER];
  if (record.value === null || !copy) return failure('NOT_AN_ENVELOPE');
  if (record.value.length > MAX_ENVELOPE_BYTES || copy.length > MAX_SELF_COPY_BYTES) return failure('TOO_LARGE');
  const verified = await verify(record.value.toString('latin1'), ENVELOPE_TYPE, reader.trust, reader.now);
  if (!verified.ok) return verified;
  const { hw: coordinates, kid, self } = verified.value.header;
  const wrongPlace = misplaced(coordinates, record, recipientOf(record.topic) ?? reader.self);
  if (wrongPlace) return failure(wrongPlace);
  if (coordinates.issuer !== reader.self) return failure('WRONG_RECIPIENT');
  if (self !== sha256(copy)) return failure('COORDINATES_DIFFER');
  const plaintext = await decrypt(copy.toString('latin1'), SELF_COPY_TYPE, coordinates, reader.decryption);
  if (!plaintext.ok) return plaintext;
  const body = parseJson(plaintext.value);
  return body.ok ? success({ coordinates, body: body.value, kid }) : body;
}

const recipientOf = (topic: string): string | undefined => {
  const parts = parseTopic(topic);
  if (!parts) return undefined;
  return TOPIC_ACCESS[parts.family].reader === 'matcher' ? MATCHER : parts.country;
};
