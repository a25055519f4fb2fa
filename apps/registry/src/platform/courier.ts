import { seal, sealTombstone, type Coordinates, type KeyRing, type MessageType, type Participant, type TrustDirectory } from '@homeward/shared';
import type { Clock } from './ports.js';
import { enqueue } from './outbox.js';
import type { Tx } from './tx.js';

/** A message before it is sealed. */
export interface Letter {
  readonly type: MessageType;
  readonly recipient: Participant;
  readonly topic: string;
  readonly key: string;
  readonly version: number;
  readonly envelopeNumber: number;
  readonly expiresAt: Date;
  readonly body: unknown;
  /** What a node restored from an older database needs to find again; only we can read it. */
  readonly selfBody?: unknown;
}
export interface CourierParts { readonly participant: Participant; readonly keys: KeyRing; readonly trust: TrustDirectory; readonly clock: Clock }

/** No key of the recipient is in force: nothing can be sent to it before the trust file names one. */
export class NoRecipientKey extends Error {
  readonly code = 'NO_RECIPIENT_KEY';
  constructor(recipient: Participant) {
    super(`no encryption key of ${recipient} is in force; see the trust file`);
    this.name = 'NoRecipientKey';
  }
}

/** Seals messages with the node's keys and queues the sealed bytes in the caller's transaction; the relay sends them. */
export class Courier {
  constructor(private readonly parts: CourierParts) {}

  async send(tx: Tx, letter: Letter): Promise<void> {
    const nowMs = this.parts.clock.now().getTime();
    const recipientKey = this.parts.trust.encryptionKey(letter.recipient, nowMs);
    if (!recipientKey.ok) throw new NoRecipientKey(letter.recipient);
    const self = letter.selfBody === undefined ? {} : { selfKey: this.parts.keys.selfKey(nowMs), selfBody: letter.selfBody };
    const sealed = await seal(this.coordinates(letter), letter.body, { signing: this.parts.keys.signingKey(nowMs), recipientKey: recipientKey.value, ...self });
    await enqueue(tx, { topic: letter.topic, key: letter.key, value: sealed.value, headers: sealed.headers });
  }

  /** Ids of the keys that a message to this recipient would be sealed under now. */
  sealedUnder(recipient: Participant): string {
    const nowMs = this.parts.clock.now().getTime();
    const recipientKey = this.parts.trust.encryptionKey(recipient, nowMs);
    if (!recipientKey.ok) throw new NoRecipientKey(recipient);
    return `${this.parts.keys.signingKey(nowMs).kid}/${recipientKey.value.kid}/${this.parts.keys.selfKey(nowMs).kid}`;
  }

  /** A signed null: readers and compaction forget the key. */
  async sendTombstone(tx: Tx, letter: Omit<Letter, 'body' | 'selfBody'>): Promise<void> {
    const sealed = await sealTombstone(this.coordinates(letter), this.parts.keys.signingKey(this.parts.clock.now().getTime()));
    await enqueue(tx, { topic: letter.topic, key: letter.key, value: sealed.value, headers: sealed.headers });
  }

  private coordinates({ type, recipient, topic, key, version, envelopeNumber, expiresAt }: Omit<Letter, 'body' | 'selfBody'>): Coordinates {
    return { type, issuer: this.parts.participant, recipient, topic, key, version, envelopeNumber, expiresAt: expiresAt.toISOString() };
  }
}
