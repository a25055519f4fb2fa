import { MATCHER, topicName } from '@homeward/shared';
import { forgetQuarantined } from '../../exchange/index.js';
import { queueTombstone, type ExchangeKeys } from '../../platform/sealing.js';
import { recordAudit } from '../../audit/index.js';
import { POLICY_VERSION } from '../../access/index.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { Slot } from '../domain/candidate.js';
import { candidateKey } from '../domain/candidate.js';
import { decideErasure } from '../domain/intake.js';
import { visibilityOf } from '../domain/visibility.js';
import { knownCandidate, recordChange } from '../store/candidate-store.js';
import type { CandidateListener } from './listener.js';

export interface EraseParts { readonly keys: ExchangeKeys; readonly clock: Clock; readonly country: string; readonly listeners: readonly CandidateListener[] }
export interface Erasure { readonly candidateId: string; readonly slot: Slot; readonly documentNumber: number }

/** Forgets one slot with everything that hangs on it: evidence, notes, verdicts, disclosures, and what still stands in the log. */
export async function eraseCandidate(tx: Tx, parts: EraseParts, { candidateId, slot, documentNumber }: Erasure): Promise<void> {
  const known = await knownCandidate(tx, candidateId, slot);
  if (decideErasure(known, documentNumber) !== 'APPLY') return;
  const now = parts.clock.now();
  await tx.query(
    `insert into candidate_erased (candidate_id, slot, document_number, erased_at) values ($1, $2, $3, $4)
     on conflict (candidate_id, slot) do update set document_number = excluded.document_number, erased_at = excluded.erased_at`,
    [candidateId, slot, documentNumber, now]);
  for (const listener of parts.listeners) await listener.forgotten(tx, candidateId, slot, now);
  await forgetJudgements(tx, parts, candidateId, slot, now);
  await forgetQuarantined(tx, candidateKey(candidateId, slot));
  await tx.query('delete from candidate where candidate_id = $1 and slot = $2', [candidateId, slot]);
  await tx.query('delete from candidate_change where candidate_id = $1 and slot = $2', [candidateId, slot]);
  if (!known.row) return;
  // Who was never let in must not learn from its end that there was something.
  if (visibilityOf(known.row.side, known.row.state, known.row.everReleased) !== 'NOTHING') await recordChange(tx, now, { ...known.row, state: 'WITHDRAWN' });
  await recordAudit(tx, {
    at: now, country: known.row.country, organisation: known.row.organisation, actor: 'node', kind: 'ERASURE', operation: 'NODE_ERASE',
    recordIds: [candidateKey(candidateId, slot)], policyVersion: POLICY_VERSION, decision: 'ALLOWED',
  });
}

async function forgetJudgements(tx: Tx, parts: EraseParts, candidateId: string, slot: Slot, now: Date): Promise<void> {
  const rows = await rowsOf<{ sequence: number; country: string }>(tx,
    'with gone as (delete from judgement where candidate_id = $1 and slot = $2 returning sequence, country) select sequence, country from gone', [candidateId, slot]);
  for (const { sequence, country } of rows) {
    await queueTombstone(tx, parts.keys, {
      type: 'judgement', recipient: MATCHER, topic: topicName('judgements', country), key: judgementKey(candidateId, country, sequence), version: 2, expiresAt: new Date(now.getTime() + 86_400_000),
    }, now);
  }
  await tx.query('delete from confirmation where candidate_id = $1 and not exists (select from judgement where candidate_id = $1)', [candidateId]);
}

/** Key of a judgement on its topic: candidate, country, sequence. */
export const judgementKey = (candidateId: string, country: string, sequence: number): string => `${candidateId}.${country.toLowerCase()}.${String(sequence)}`;
