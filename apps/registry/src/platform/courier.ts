import type { Participant } from '@homeward/shared';
import type { Clock } from './ports.js';
import { queueSealed, queueTombstone, sealedUnder, type ExchangeKeys, type Message } from './sealing.js';
import type { Tx } from './tx.js';

/** A message of a record, which may be sealed more than once: its envelopes are counted. */
export interface Letter extends Message { readonly envelopeNumber: number }
export interface CourierParts { readonly keys: ExchangeKeys; readonly clock: Clock }

/** Seals with the node's keys as of now, for those who say more than once what they have said. */
export class Courier {
  constructor(private readonly parts: CourierParts) {}

  send(tx: Tx, letter: Letter): Promise<void> {
    return queueSealed(tx, this.parts.keys, letter, this.parts.clock.now());
  }

  sealedUnder(recipient: Participant): string {
    return sealedUnder(this.parts.keys, recipient, this.parts.clock.now());
  }

  sendTombstone(tx: Tx, letter: Omit<Letter, 'body' | 'selfBody'>): Promise<void> {
    return queueTombstone(tx, this.parts.keys, letter, this.parts.clock.now());
  }
}
