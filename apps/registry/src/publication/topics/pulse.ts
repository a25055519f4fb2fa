import { computeStateDigest, DIGEST_KEY, HEARTBEAT_KEY, MATCHER, topicName, type Participant, type StateDigest, type TrustDirectory } from '@homeward/shared';
import type { Courier } from '../../platform/courier.js';
import type { Database } from '../../platform/database.js';
import { excludeOtherWriters } from '../../platform/outbox.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf } from '../../platform/tx.js';
import type { PublicationGate } from '../publication-gate.js';
import { publicationsIn } from '../store/publication-store.js';

export interface PulseParts { readonly participant: Participant; readonly database: Database; readonly courier: Courier; readonly trust: TrustDirectory; readonly clock: Clock; readonly gate: PublicationGate }
const KEPT_MS = 24 * 3_600_000;

/** What a node says regularly: that it lives, and what it believes is in its topic. */
export class Pulse {
  constructor(private readonly parts: PulseParts) {}

  /** Rolls the segments of the compacted topics that we write, so that what was erased leaves them. */
  heartbeat(): Promise<void> {
    const { database, courier, clock, participant } = this.parts;
    const now = clock.now();
    const letter = { type: 'heartbeat' as const, key: HEARTBEAT_KEY, version: now.getTime(), envelopeNumber: 1, expiresAt: new Date(now.getTime() + KEPT_MS), body: {} };
    return database.withWorker(async (tx) => {
      for (const family of ['records', 'judgements'] as const) await courier.send(tx, { ...letter, recipient: MATCHER, topic: topicName(family, participant) });
      for (const country of this.addressees(now)) await courier.send(tx, { ...letter, recipient: country, topic: topicName('disclosures', country) });
    });
  }

  /** The other countries; all of them, so that a heartbeat does not tell who was sent a disclosure. */
  private addressees(now: Date): readonly Participant[] {
    const { trust, participant } = this.parts;
    return trust.countries().filter((country) => country !== participant && trust.encryptionKey(country, now.getTime()).ok);
  }

  /** Exact: taken while nobody else queues, so everything before it in the topic is what it counts, and nothing after it. */
  async digest(): Promise<void> {
    const { database, courier, clock, participant, gate } = this.parts;
    if (!gate.isOpen()) return;
    await database.withWorker(async (tx) => {
      await excludeOtherWriters(tx);
      const now = clock.now();
      const [next] = await rowsOf<{ seq: string }>(tx, `select nextval('outbox_seq_seq')::text as seq`);
      const body: StateDigest = { ...computeStateDigest(await publicationsIn(tx, 'LIVE')), asOfSequence: next?.seq ?? '0', issuedAt: now.toISOString() };
      await courier.send(tx, { type: 'digest', recipient: MATCHER, topic: topicName('records', participant), key: DIGEST_KEY, version: now.getTime(), envelopeNumber: 1, expiresAt: new Date(now.getTime() + KEPT_MS), body });
    });
  }
}
