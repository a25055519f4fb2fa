import { bucketOf, type ReconcileRequest } from '@homeward/shared';
import { findCase } from '../../cases/index.js';
import type { Clock } from '../../platform/ports.js';
import type { Tx } from '../../platform/tx.js';
import type { Publication } from '../domain/publication.js';
import type { Publisher } from '../publisher.js';
import { lockPublication, publicationsIn } from '../store/publication-store.js';
import { isAhead, type Edition } from './seen.js';

export interface ReconcilerParts { readonly publisher: Publisher; readonly clock: Clock; readonly country: string }
/** Whose an id is that no database of ours remembers. */
const NOBODY = 'unknown';

/** Makes the matcher's picture of one bucket ours again: sends what it lacks, erases what we no longer have. */
export class Reconciler {
  constructor(private readonly parts: ReconcilerParts) {}

  /** @returns true when the matcher holds newer editions than we know: then it is our database that lacks something. */
  async answer(tx: Tx, { bucket, entries }: ReconcileRequest): Promise<boolean> {
    const held = new Map(entries.map((entry) => [entry.publicationId, entry]));
    let behind = false;
    for (const { publicationId } of (await publicationsIn(tx, 'LIVE')).filter((live) => bucketOf(live.publicationId) === bucket)) {
      const entry = held.get(publicationId);
      const live = await lockPublication(tx, publicationId);
      if (entry && live && isAhead(entry, live)) behind = true;
      else if (live?.state === 'LIVE' && (!entry || isAhead(live, entry))) await this.sendAgain(tx, live);
    }
    for (const [publicationId, entry] of held) behind = await this.eraseAgain(tx, publicationId, entry) || behind;
    return behind;
  }

  private async sendAgain(tx: Tx, live: Publication): Promise<void> {
    const now = this.parts.clock.now();
    const file = live.caseId ? await findCase(tx, live.caseId, 'write') : undefined;
    const sent = file && await this.parts.publisher.resend(tx, file, live, now);
    if (!sent?.ok) await this.parts.publisher.erase(tx, { ...live, version: live.version + 1 }, now);
  }

  private async eraseAgain(tx: Tx, publicationId: string, entry: Edition): Promise<boolean> {
    const now = this.parts.clock.now();
    const ours = await lockPublication(tx, publicationId);
    if (ours?.state === 'LIVE') return false;
    if (!ours) return true;
    const version = Math.max(ours.version, entry.version + 1);
    await this.parts.publisher.erase(tx, { ...ours, version, ...(version === ours.version ? {} : { state: 'LIVE' }) }, now);
    return false;
  }

  /** For an id that is ours by its topic, and that nothing here remembers even after the comparison with the topic. */
  async eraseUnknown(tx: Tx, publicationId: string, entry: Edition): Promise<void> {
    const now = this.parts.clock.now();
    const { country } = this.parts;
    await this.parts.publisher.erase(tx, { publicationId, country, organisation: NOBODY, version: entry.version + 1, envelopeNumber: 0, state: 'LIVE', caseVersion: 0, expiresAt: now, changedAt: now }, now);
  }
}
