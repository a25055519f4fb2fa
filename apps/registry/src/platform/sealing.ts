import { seal, sealTombstone, type Coordinates, type KeyRing, type MessageType, type Participant, type TrustDirectory } from '@homeward/shared';
import { enqueue } from './outbox.js';
import type { Tx } from './tx.js';

/** The node's own keys, and whom it believes. */
export interface ExchangeKeys { readonly ring: KeyRing; readonly trust: TrustDirectory }

/** Where a message goes, before it is sealed. */
export interface Parcel {
  readonly type: MessageType;
  readonly recipient: Participant;
  readonly topic: string;
  readonly key: string;
  readonly version: number;
  /** 1 where a version is sealed only once. */
  readonly envelopeNumber?: number;
  readonly expiresAt: Date;
}
export interface Message extends Parcel {
  readonly body: unknown;
  /** What a node restored from an older database needs to find again; only we can read it. */
  readonly selfBody?: unknown;
}

/** The recipient's key cannot be used now: unknown, revoked or expired. Nothing was written. */
export class NoRecipientKeyError extends Error {
  readonly code = 'NO_RECIPIENT_KEY';
  constructor(recipient: Participant, reason: string) {
    super(`nothing can be sealed to ${recipient}: ${reason}; see the trust file`);
    this.name = 'NoRecipientKeyError';
  }
}

/** Seals and queues in the caller's transaction; the relay sends what was committed. */
export async function queueSealed(tx: Tx, keys: ExchangeKeys, message: Message, now: Date): Promise<void> {
  const signing = keys.ring.signingKey(now.getTime());
  const self = message.selfBody === undefined ? {} : { selfKey: keys.ring.selfKey(now.getTime()), selfBody: message.selfBody };
  const { value, headers } = await seal(coordinatesOf(message, signing.issuer), message.body, { signing, recipientKey: recipientKeyOf(keys, message.recipient, now), ...self });
  await enqueue(tx, { topic: message.topic, key: message.key, value, headers });
}

/** The null that lets compaction forget the key; readers obey it because it is signed. */
export async function queueTombstone(tx: Tx, keys: ExchangeKeys, parcel: Parcel, now: Date): Promise<void> {
  const signing = keys.ring.signingKey(now.getTime());
  const { value, headers } = await sealTombstone(coordinatesOf(parcel, signing.issuer), signing);
  await enqueue(tx, { topic: parcel.topic, key: parcel.key, value, headers });
}

/** Ids of the keys that a message to this recipient would be sealed under now. */
export const sealedUnder = (keys: ExchangeKeys, recipient: Participant, now: Date): string =>
  [keys.ring.signingKey(now.getTime()), recipientKeyOf(keys, recipient, now), keys.ring.selfKey(now.getTime())].map(({ kid }) => kid).join('/');

function recipientKeyOf({ trust }: ExchangeKeys, recipient: Participant, now: Date) {
  const key = trust.encryptionKey(recipient, now.getTime());
  if (!key.ok) throw new NoRecipientKeyError(recipient, key.failure);
  return key.value;
}

const coordinatesOf = ({ type, recipient, topic, key, version, envelopeNumber = 1, expiresAt }: Parcel, issuer: Participant): Coordinates =>
  ({ type, issuer, recipient, topic, key, version, envelopeNumber, expiresAt: expiresAt.toISOString() });
