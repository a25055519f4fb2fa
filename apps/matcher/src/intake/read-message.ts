import { DIGEST_KEY, HEARTBEAT_KEY, MATCHER, MAX_RECORD_BYTES, minimalRecord, open, openTombstone, parseTopic, type KeyRing, type LogRecord, type OpenedMessage, type StateDigest, type TrustDirectory } from '@homeward/shared';
import type { Arrived, RefusedArrival } from './domain/messages.js';

export interface MessageReader { readonly trust: TrustDirectory; readonly ring: KeyRing }

const KNOWN_MAJOR = '1.';

/**
 * Verifies, then parses. Keys and expiry are judged as of the log's append time: a topic that is read again after years
 * tells the same story, and a message that is written again is judged anew.
 */
export async function readMessage(carried: LogRecord, { trust, ring }: MessageReader): Promise<Arrived> {
  const reader = { trust, decryption: ring, self: MATCHER, now: carried.timestampMs };
  if (carried.value === null) {
    const tombstone = await openTombstone(carried, reader);
    return tombstone.ok ? { type: 'TOMBSTONE', ...place(carried), coordinates: tombstone.value.coordinates } : refused(carried, tombstone.failure);
  }
  const opened = await open(carried, reader);
  return opened.ok ? arrivalOf(carried, opened.value) : refused(carried, opened.failure);
}

function arrivalOf(carried: LogRecord, message: OpenedMessage): Arrived {
  const { coordinates } = message;
  switch (coordinates.type) {
    case 'record': return recordOf(carried, message);
    case 'erase': return (message.body as { publicationId: string }).publicationId === carried.key
      ? { type: 'ERASE', ...place(carried), coordinates } : refused(carried, 'RECORD_KEY_DIFFERS', message);
    case 'digest': return carried.key === DIGEST_KEY
      ? { type: 'DIGEST', ...place(carried), digest: message.body as StateDigest } : refused(carried, 'RECORD_KEY_DIFFERS', message);
    case 'heartbeat': return carried.key === HEARTBEAT_KEY ? { type: 'HEARTBEAT', ...place(carried) } : refused(carried, 'RECORD_KEY_DIFFERS', message);
    case 'judgement': case 'next-request': case 'receipt': case 'receipts': case 'reconcile': case 'candidate': case 'candidate-erase': case 'disclosure': case 'disclosure-erase':
      return refused(carried, 'TYPE_NOT_FOR_TOPIC', message);
  }
}

function recordOf(carried: LogRecord, message: OpenedMessage): Arrived {
  const { coordinates, kid, body } = message;
  const schema = typeof body === 'object' && body !== null && 'schema' in body ? body.schema : undefined;
  if (typeof schema === 'string' && /^\d+\.\d+$/.test(schema) && !schema.startsWith(KNOWN_MAJOR)) return refused(carried, 'RECORD_SCHEMA_UNKNOWN', message, 'schema');
  const parsed = minimalRecord.safeParse(body);
  if (!parsed.success) return refused(carried, 'RECORD_INVALID', message, parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.')).join(', '));
  const record = parsed.data;
  if (record.publicationId !== carried.key || record.version !== coordinates.version) return refused(carried, 'RECORD_KEY_DIFFERS', message);
  if (Buffer.byteLength(JSON.stringify({ ...record, biometrics: [] })) > MAX_RECORD_BYTES) return refused(carried, 'RECORD_TOO_LARGE', message);
  if (record.country.toLowerCase() !== coordinates.issuer) return refused(carried, 'RECORD_COUNTRY_DIFFERS', message);
  return { type: 'RECORD', ...place(carried), record, coordinates, kid };
}

const place = (carried: LogRecord) =>
  ({ offset: carried.offset, key: carried.key, envelope: carried.value, appendedAtMs: carried.timestampMs, country: parseTopic(carried.topic)?.country ?? 'unknown' });

const refused = (carried: LogRecord, reason: string, message?: OpenedMessage, where?: string): RefusedArrival => ({
  type: 'REFUSED', ...place(carried), reason, where,
  version: message?.coordinates.version ?? 0, envelopeNumber: message?.coordinates.envelopeNumber ?? 0,
});
