import type { Judgement } from '@homeward/shared';
import { POLICY_VERSION } from '../access/index.js';
import { recordAudit } from '../audit/index.js';
import { awaitAgain, candidateKey, type Slot } from '../candidates/index.js';
import type { ExchangeKeys } from '../platform/sealing.js';
import { rowsOf, type Tx } from '../platform/tx.js';

interface Voided { readonly candidateId: string; readonly slot: Slot; readonly country: string; readonly organisation: string; readonly body: Judgement }
const BATCH = 100;

/**
 * Own judgements under a key of ours that was revoked count for nobody, whatever their day: a thief of the key could have
 * dated them. The people who gave them, or others, may judge again; the row stays for the record.
 */
export async function voidRevoked(tx: Tx, { ring, trust }: ExchangeKeys, now: Date): Promise<void> {
  const revoked = trust.revoked().filter(({ participant }) => participant === ring.participant).map(({ kid }) => kid);
  if (revoked.length === 0) return;
  for (const { candidateId, slot, country, organisation, body } of await rowsOf<Voided>(tx, VOID, [revoked, now, BATCH])) {
    await tx.query('delete from confirmation where candidate_id = $1 and round = $2 and evidence_digest = $3 and publication_id = $4', [candidateId, body.round, body.evidenceDigest, body.ownPublicationId]);
    await awaitAgain(tx, candidateId, slot);
    await recordAudit(tx, {
      at: now, country, organisation, actor: 'node', kind: 'ALTERATION', operation: 'NODE_SUSPEND', recordIds: [candidateKey(candidateId, slot)], policyVersion: POLICY_VERSION, decision: 'ALLOWED', reason: 'KEY_REVOKED',
    });
  }
}
const VOID = `with voided as (
  update judgement set voided_at = $2 where judgement_id in (select judgement_id from judgement where signed_by = any($1) and voided_at is null order by judgement_id limit $3)
  returning candidate_id, slot, country, organisation, body)
  select candidate_id as "candidateId", slot, country, organisation, body from voided`;
