import type { CandidateDocument } from '@homeward/shared';
import type { Tx } from '../../platform/tx.js';
import type { VerifiedJudgement } from '../domain/candidate.js';

/** Puts the other side's proved confirmations beside the own ones, where the constraint of the two keys can see them. */
export async function noteForeignConfirmations(tx: Tx, document: CandidateDocument, verdicts: readonly VerifiedJudgement[]): Promise<void> {
  for (const { judgement } of verdicts) {
    if (judgement.kind !== 'CONFIRM' || judgement.ownPublicationId === document.ownPublicationId) continue;
    await tx.query(
      'insert into confirmation (candidate_id, round, evidence_digest, publication_id, reviewer) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [judgement.candidateId, judgement.round, judgement.evidenceDigest, judgement.ownPublicationId, judgement.reviewer]);
  }
}
