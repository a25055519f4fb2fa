import { findCase } from '../cases/index.js';
import type { Database } from '../platform/database.js';
import type { Clock } from '../platform/ports.js';
import type { PublicationGate } from './publication-gate.js';
import type { Publisher } from './publisher.js';
import { lapsingSoon, lockPublication } from './store/publication-store.js';

export interface RenewalParts { readonly database: Database; readonly publisher: Publisher; readonly gate: PublicationGate; readonly clock: Clock }
const BATCH = 100;
const DAY_MS = 86_400_000;
/** Early enough for a node that was down over a long weekend. */
const AHEAD_MS = 7 * DAY_MS;

/**
 * A record says until when it may be kept: its case's review, or the end of its permission, as they were when it was
 * published. When the case was reviewed since, it says so anew before the matcher lets it, and its candidates, lapse.
 */
export class Renewal {
  constructor(private readonly parts: RenewalParts) {}

  /** @returns how many records were prolonged. */
  async run(signal?: AbortSignal): Promise<number> {
    const { database, gate, clock } = this.parts;
    const until = new Date(clock.now().getTime() + AHEAD_MS);
    let prolonged = 0;
    for (let after: string | undefined = ''; after !== undefined && gate.isOpen() && !signal?.aborted;) {
      const from: string = after;
      const lapsing = await database.withWorker((tx) => lapsingSoon(tx, until, BATCH, from));
      for (const { publicationId, caseId } of lapsing) prolonged += await this.prolong(publicationId, caseId) ? 1 : 0;
      after = lapsing.at(-1)?.publicationId;
    }
    return prolonged;
  }

  private prolong(publicationId: string, caseId: string | undefined): Promise<boolean> {
    const { database, publisher, clock } = this.parts;
    return database.withWorker(async (tx) => {
      const file = caseId ? await findCase(tx, caseId, 'write') : undefined;
      const live = await lockPublication(tx, publicationId);
      return file !== undefined && live?.state === 'LIVE' && await publisher.prolong(tx, file, live, clock.now());
    });
  }
}
