import { appendOutbox, MATCHER, seal, sealTombstone, topicName, type KeyRing, type MessageType, type OutboxRow, type Participant, type TopicFamily, type TrustDirectory } from '@homeward/shared';
import type { Sql } from './database.js';

/** One message to one country, before it is sealed. */
export interface Outgoing {
  readonly family: TopicFamily;
  readonly country: Participant;
  readonly type: MessageType;
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
}
export interface Post {
  /** Sealed and not queued yet; undefined when the country has no key to encrypt to at present. */
  seal(message: Outgoing): Promise<OutboxRow | undefined>;
  /** Seals and queues in the caller's transaction, in this order; false when a country has no key to encrypt to at present. */
  send(sql: Sql, ...messages: readonly Outgoing[]): Promise<boolean>;
  /** Queues the signed null that lets the log forget the key. */
  sendTombstone(sql: Sql, topic: string, key: string, version: number): Promise<void>;
}
export interface PostOptions { readonly ring: KeyRing; readonly trust: TrustDirectory; readonly now: () => number }

/** What we write is read within hours, or compacted away; a year covers a node that was down for long. */
const LIFETIME_MS = 365 * 86_400_000;

export function postOffice({ ring, trust, now }: PostOptions): Post {
  const expiresAt = () => new Date(now() + LIFETIME_MS).toISOString();
  const sealOne = async ({ family, country, type, key, version, body }: Outgoing) => {
    const recipient = trust.encryptionKey(country, now());
    if (!recipient.ok) return undefined;
    const topic = topicName(family, country);
    const coordinates = { type, issuer: MATCHER, recipient: country, topic, key, version, envelopeNumber: 1, expiresAt: expiresAt() };
    return { topic, key, ...(await seal(coordinates, body, { signing: ring.signingKey(now()), recipientKey: recipient.value })) };
  };
  return {
    seal: sealOne,
    async send(sql, ...messages) {
      const sealed = await Promise.all(messages.map(sealOne));
      await appendOutbox(sql, ...sealed.filter((row) => row !== undefined));
      return sealed.every((row) => row !== undefined);
    },
    async sendTombstone(sql, topic, key, version) {
      const country = topic.slice(topic.lastIndexOf('.') + 1);
      const sealed = await sealTombstone(
        { type: 'candidate-erase', issuer: MATCHER, recipient: country, topic, key, version, envelopeNumber: 1, expiresAt: expiresAt() }, ring.signingKey(now()));
      await appendOutbox(sql, { topic, key, value: sealed.value, headers: sealed.headers });
    },
  };
}
