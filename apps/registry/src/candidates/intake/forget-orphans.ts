import { rowsOf, type Tx } from '../../platform/tx.js';
import type { Slot } from '../domain/candidate.js';
import { eraseCandidate, type EraseParts } from './erase-candidate.js';

/** A candidate of a case that is gone says what the case said; it does not wait for the matcher's order. */
export async function forgetOrphans(tx: Tx, parts: EraseParts): Promise<void> {
  const orphans = await rowsOf<{ candidateId: string; slot: Slot; number: string }>(tx, `
    select c.candidate_id as "candidateId", c.slot, c.document_number as number from candidate c
    where not exists (select from person_case p where p.id = c.own_case_id) limit 50`);
  for (const { candidateId, slot, number } of orphans) await eraseCandidate(tx, parts, { candidateId, slot, documentNumber: Number(number) });
}
