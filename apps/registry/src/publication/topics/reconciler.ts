import { bucketOf, type ReconcileRequest } from '@homeward/shared';
import { findCase, type CaseFile } from '../../cases/index.js';
import type { Clock } from '../../platform/ports.js';
import type { Tx } from '../../platform/tx.js';
import type { Publication } from '../domain/publication.js';
import type { Publisher } from '../publisher.js';
import { lockPublication, publicationsIn } from '../store/publication-store.js';
import { isAhead, type Edition } from './seen.js';

export interface ReconcilerParts {
  readonly publisher: Publisher; readonly clock: Clock; readonly country: string;
  /** Whether everything in the own topic is known here; only then is what the matcher holds besides truly foreign to us. */
  readonly topicIsRead: () => Promise<boolean>;
}
/** Whose an id is that no database of ours remembers. */
const NOBODY = 'unknown';

/** Makes the matcher's picture of one bucket, or of a part of it, ours again: sends what it lacks, erases what we no longer have. */
export class Reconciler {
  constructor(private readonly parts: ReconcilerParts) {}

  /** @returns true when the matcher may hold newer editions because our database lacks what stands in our own topic. */
  async answer(tx: Tx, { bucket, fromId, beforeId, entries }: ReconcileRequest): Promise<boolean> {
    const held = new Map(entries.map((entry) => [entry.publicationId, entry]));
    if (await this.isBehind(tx, held) && !await this.parts.topicIsRead()) return true;
    for (const { publicationId, caseId } of (await publicationsIn(tx, 'LIVE')).filter(({ publicationId: id }) => bucketOf(id) === bucket && (fromId === undefined || id >= fromId) && (beforeId === undefined || id < beforeId))) {
      const entry = held.get(publicationId);
      // The case first, as everybody who publishes does: locks in one order.
      const file = caseId ? await findCase(tx, caseId, 'write') : undefined;
      const live = await lockPublication(tx, publicationId);
      if (live?.state !== 'LIVE' || (entry && same(entry, live))) continue;
      await this.sendAgain(tx, file, entry && isAhead(entry, live) ? { ...live, version: entry.version + 1, envelopeNumber: 0 } : live);
    }
    for (const [publicationId, entry] of held) await this.eraseAgain(tx, publicationId, entry);
    return false;
  }

  private async isBehind(tx: Tx, held: ReadonlyMap<string, Edition>): Promise<boolean> {
    for (const [publicationId, entry] of held) {
      const ours = await lockPublication(tx, publicationId);
      if (!ours || isAhead(entry, ours)) return true;
    }
    return false;
  }

  private async sendAgain(tx: Tx, file: CaseFile | undefined, live: Publication): Promise<void> {
    const now = this.parts.clock.now();
    const sent = file && await this.parts.publisher.resend(tx, file, live, now);
    if (!sent?.ok) await this.parts.publisher.erase(tx, { ...live, version: live.version + 1 }, now);
  }

  /** Also an id that is ours by its topic and that nothing here remembers, though the topic was read to its end. */
  private async eraseAgain(tx: Tx, publicationId: string, entry: Edition): Promise<void> {
    const { clock, country, publisher } = this.parts;
    const now = clock.now();
    const ours = await lockPublication(tx, publicationId)
      ?? { publicationId, country, organisation: NOBODY, version: 0, envelopeNumber: 0, state: 'ERASED' as const, caseVersion: 0, expiresAt: now, changedAt: now };
    if (ours.state === 'LIVE') return;
    const version = Math.max(ours.version, entry.version + 1);
    await publisher.erase(tx, { ...ours, version, ...(version === ours.version ? {} : { state: 'LIVE' }) }, now);
  }
}

const same = (one: Edition, other: Edition): boolean => one.version === other.version && one.envelopeNumber === other.envelopeNumber;
