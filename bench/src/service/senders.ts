import { MATCHER, seal, topicName, type LogMessage, type MinimalRecord } from '@homeward/shared';
import { batches, COUNTRIES, type Hub } from './hub.js';

const YEAR_MS = 365 * 86_400_000;
const RECORDS_PER_APPEND = 500;

/** Seals records as their nodes would and appends them to their topics; nothing of this is the matcher's work. @returns how many */
export async function send(hub: Hub, records: Iterable<MinimalRecord>, onProgress: (done: number) => void): Promise<number> {
  const logs = new Map(COUNTRIES.map((country) => [country, hub.connect(country)]));
  let done = 0;
  for (const batch of batches(records, RECORDS_PER_APPEND)) {
    const byCountry = Map.groupBy(batch, ({ country }) => country.toLowerCase());
    for (const [country, own] of byCountry) await logs.get(country)?.append(topicName('records', country), await Promise.all(own.map((record) => sealed(hub.federation, country, record))));
    onProgress(done += batch.length);
  }
  return done;
}

async function sealed(federation: Hub['federation'], country: string, record: MinimalRecord): Promise<LogMessage> {
  const nowMs = Date.now();
  const recipient = federation.trust.encryptionKey(MATCHER, nowMs);
  if (!recipient.ok) throw new Error('the matcher has no key');
  const coordinates = {
    type: 'record' as const, issuer: country, recipient: MATCHER, topic: topicName('records', country), key: record.publicationId, version: record.version, envelopeNumber: 1,
    expiresAt: new Date(nowMs + YEAR_MS).toISOString(),
  };
  return { key: record.publicationId, ...await seal(coordinates, record, { signing: federation.ring(country).signingKey(nowMs), recipientKey: recipient.value }) };
}
