import { seal, sealTombstone, type MessageType, type Participant } from '@homeward/shared';
import { enqueue } from '../platform/outbox.js';
import type { Tx } from '../platform/tx.js';
import type { ExchangeKeys } from './keys.js';

export interface Parcel {
  readonly type: MessageType;
  readonly recipient: Participant;
  readonly topic: string;
  readonly key: string;
  readonly version: number;
  readonly expiresAt: Date;
}
/** The recipient's key cannot be used now: unknown, revoked or expired. Nothing was written. */
export class NoRecipientKeyError extends Error {
  readonly code = 'NO_RECIPIENT_KEY';
  constructor(recipient: Participant, reason: string) {
    super(`nothing can be sealed to ${recipient}: ${reason}`);
    this.name = 'NoRecipientKeyError';
  }
}

/** Seals and queues in the caller's transaction; the relay sends what was committed. */
export async function queueSealed(tx: Tx, keys: ExchangeKeys, parcel: Parcel, body: unknown, now: Date): Promise<void> {
  const recipientKey = keys.trust.encryptionKey(parcel.recipient, now.getTime());
  if (!recipientKey.ok) throw new NoRecipientKeyError(parcel.recipient, recipientKey.failure);
  const signing = keys.ring.signingKey(now.getTime());
  const sealed = await seal(coordinatesOf(parcel, signing.issuer), body, { signing, recipientKey: recipientKey.value });
  await enqueue(tx, { topic: parcel.topic, key: parcel.key, value: sealed.value, headers: sealed.headers });
}

/** The null that lets compaction forget the key; readers obey it because it is signed. */
export async function queueTombstone(tx: Tx, keys: ExchangeKeys, parcel: Parcel, now: Date): Promise<void> {
  const signing = keys.ring.signingKey(now.getTime());
  const { headers } = await sealTombstone(coordinatesOf(parcel, signing.issuer), signing);
  await enqueue(tx, { topic: parcel.topic, key: parcel.key, value: null, headers });
}

const coordinatesOf = ({ type, recipient, topic, key, version, expiresAt }: Parcel, issuer: Participant) =>
  ({ type, issuer, recipient, topic, key, version, envelopeNumber: 1, expiresAt: expiresAt.toISOString() });
