import type { CandidateState } from '@homeward/shared';
import type { CandidateListener, CandidateRow, Slot } from '../../candidates/index.js';
import type { ExchangeKeys } from '../../platform/sealing.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { ReceivedId } from '../domain/received-id.js';
import { eraseReceived, sentOf } from '../store/disclosure-store.js';
import { retractDisclosure } from './retract.js';

/** In these states nobody may keep what was disclosed. A new review round may end otherwise than the first: then the two keys have opened nothing. */
const RETRACTING: readonly CandidateState[] = ['ANSWERED_SAFE', 'REJECTED', 'INCONCLUSIVE', 'REFUTED', 'WITHDRAWN', 'EXPIRED'];

/** Takes disclosures back when a candidate is refuted, withdrawn or forgotten; on both sides, each for itself. */
export class RetractionListener implements CandidateListener {
  constructor(private readonly keys: ExchangeKeys) {}

  async changed(tx: Tx, row: CandidateRow, _before: CandidateRow | null, now: Date): Promise<void> {
    if (RETRACTING.includes(row.state)) await this.retract(tx, row.candidateId, row.slot, now);
  }

  async forgotten(tx: Tx, candidateId: string, slot: Slot, now: Date): Promise<void> {
    await this.retract(tx, candidateId, slot, now);
    await tx.query('delete from disclosure_sent where candidate_id = $1 and slot = $2', [candidateId, slot]);
  }

  private async retract(tx: Tx, candidateId: string, slot: Slot, now: Date): Promise<void> {
    for (const sent of await sentOf(tx, candidateId, slot)) await retractDisclosure(tx, this.keys, sent, now);
    const received = await rowsOf<ReceivedId>(tx,
      `select r.disclosure_id as "disclosureId", r.from_country as "fromCountry" from disclosure_received r join candidate c on c.candidate_id = r.candidate_id and c.own_publication_id = r.own_publication_id
       where c.candidate_id = $1 and c.slot = $2`, [candidateId, slot]);
    for (const id of received) await eraseReceived(tx, id, now);
  }
}
