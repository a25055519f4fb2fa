import type { Judgement } from '@homeward/shared';
import type { Candidate } from '../../candidates/index.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { JudgementRow } from './judgement.entity.js';

/**
 * The next number of this country's judgements on a candidate; the row lock makes two organisations of one country take
 * turns. `atLeast` is what the matcher has seen of us: after a restore from a backup no number is used twice.
 */
export async function nextSequence(tx: Tx, candidateId: string, atLeast: number): Promise<number> {
  const [row] = await rowsOf<{ sequence: number }>(tx, `
    with taken as (
      insert into judgement_count (candidate_id, last_sequence) values ($1, $2::integer + 1)
      on conflict (candidate_id) do update set last_sequence = greatest(judgement_count.last_sequence, $2::integer) + 1
      returning last_sequence)
    select last_sequence as sequence from taken`, [candidateId, atLeast]);
  if (!row) throw new Error('no sequence was taken');
  return row.sequence;
}

export interface Given { readonly judgement: Judgement; readonly note?: string | undefined; /** Id of the key. */ readonly signedBy: string }
export async function insertJudgement(tx: Tx, candidate: Candidate, country: string, { judgement, note, signedBy }: Given): Promise<void> {
  await tx.insert(JudgementRow, {
    judgementId: judgement.judgementId, candidateId: candidate.candidateId, slot: candidate.slot, country, organisation: candidate.organisation,
    kind: judgement.kind, sequence: judgement.sequence, body: judgement as never, givenAt: new Date(judgement.decidedAt), note: note ?? null, signedBy, voidedAt: null,
  });
}

/** False when the database's own rule says no: this record is confirmed already, or by the person who confirmed the other one. */
export async function insertConfirmation(tx: Tx, judgement: Judgement): Promise<boolean> {
  try {
    await tx.transaction((inner) => inner.query(
      'insert into confirmation (candidate_id, round, evidence_digest, publication_id, reviewer) values ($1, $2, $3, $4, $5)',
      [judgement.candidateId, judgement.round, judgement.evidenceDigest, judgement.ownPublicationId, judgement.reviewer]));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';
const isUniqueViolation = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'driverError' in error && (error.driverError as { readonly code?: string }).code === UNIQUE_VIOLATION;
