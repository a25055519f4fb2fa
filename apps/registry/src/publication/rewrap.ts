import { findCase } from '../cases/index.js';
import type { Database } from '../platform/database.js';
import type { Clock } from '../platform/ports.js';
import type { PublicationGate } from './publication-gate.js';
import type { Publisher } from './publisher.js';
import { lockPublication, sealedOtherwise } from './store/publication-store.js';

export interface RewrapParts { readonly database: Database; readonly publisher: Publisher; readonly gate: PublicationGate; readonly clock: Clock }
const BATCH = 100;

/**
 * After a rotation, ours or the matcher's, every live record is enveloped anew under the next envelope number; only then
 * may an old private key be destroyed. Also what a revocation suspended is published again by this, and document numbers
 * get their hashes of an epoch that began or ended since.
 */
export class Rewrap {
  constructor(private readonly parts: RewrapParts) {}

  /** Goes past what may not be published now: the clock and its people see to that. @returns how many records were sent again. */
  async run(signal?: AbortSignal): Promise<number> {
    const { database, publisher, gate, clock } = this.parts;
    const keys = publisher.keysInForce(clock.now());
    let sent = 0;
    for (let after: string | undefined = ''; after !== undefined && gate.isOpen() && !signal?.aborted;) {
      const from: string = after;
      const left = await database.withWorker((tx) => sealedOtherwise(tx, keys, BATCH, from));
      for (const { publicationId, caseId } of left) sent += await this.again(publicationId, caseId, keys) ? 1 : 0;
      after = left.at(-1)?.publicationId;
    }
    return sent;
  }

  private again(publicationId: string, caseId: string | undefined, keys: string): Promise<boolean> {
    const { database, publisher, clock } = this.parts;
    return database.withWorker(async (tx) => {
      const file = caseId ? await findCase(tx, caseId, 'write') : undefined;
      const live = await lockPublication(tx, publicationId);
      if (live?.state !== 'LIVE' || live.sealedUnder === keys || !file) return false;
      return (await publisher.resend(tx, file, live, clock.now())).ok;
    });
  }
}
