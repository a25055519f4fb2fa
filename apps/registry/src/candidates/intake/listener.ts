import type { Tx } from '../../platform/tx.js';
import type { Slot } from '../domain/candidate.js';
import type { CandidateRow } from '../store/candidate.entity.js';

/** What other features do, in the same transaction, when a candidate changes or is forgotten. */
export interface CandidateListener {
  changed(tx: Tx, row: CandidateRow, before: CandidateRow | null, now: Date): Promise<void>;
  forgotten(tx: Tx, candidateId: string, slot: Slot, now: Date): Promise<void>;
}
