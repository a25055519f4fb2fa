import { failure, success, type Disclosure, type Result } from '@homeward/shared';
import { POLICY_VERSION } from '../../access/index.js';
import { recordAudit } from '../../audit/index.js';
import { raiseNotice } from '../../notices/index.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { qualifiedId } from '../domain/received-id.js';
import { disclosedView } from '../domain/disclosed-view.js';
import { wasErased } from '../store/disclosure-store.js';

interface Owner { readonly own_case_id: string; readonly country: string; readonly organisation: string; readonly counterpart: string | null }

/** Stores what the other side of a candidate disclosed for the organisation whose record it answers; idempotent by sender and id. */
export async function receiveDisclosure(tx: Tx, disclosure: Disclosure, version: number, now: Date): Promise<Result<void, string>> {
  if (await wasErased(tx, disclosure)) return success(undefined);
  const [owner] = await rowsOf<Owner>(tx,
    `select own_case_id, country, organisation, document->'counterpart'->>'country' as counterpart from candidate where candidate_id = $1 and own_publication_id = $2`, [disclosure.candidateId, disclosure.toPublicationId]);
  // Only the answer to a candidate of ours is taken in: whoever may write here must not fill our case files.
  if (!owner) return (await isForgotten(tx, disclosure.candidateId)) ? success(undefined) : failure('UNKNOWN_CANDIDATE');
  // The document that names the counterpart comes by another topic; until then it waits.
  if (owner.counterpart === null) return failure('UNKNOWN_CANDIDATE');
  if (owner.counterpart !== disclosure.fromCountry) return failure('NOT_THE_COUNTERPART');
  const stored = await rowsOf(tx, INSERT, [disclosure.disclosureId, disclosure.candidateId, owner.country, owner.organisation, owner.own_case_id, disclosure.toPublicationId,
    disclosure.fromCountry, version, { ...disclosure, content: disclosedView(disclosure) }, new Date(disclosure.expiresAt), now]);
  if (stored.length === 0) return success(undefined);
  await recordAudit(tx, {
    at: now, country: owner.country, organisation: owner.organisation, actor: 'node', kind: 'COLLECTION', operation: 'NODE_RECEIVE',
    recordIds: [disclosure.disclosureId, owner.own_case_id], fields: disclosure.fields, policyVersion: POLICY_VERSION, decision: 'ALLOWED',
  });
  await raiseNotice(tx, { country: owner.country, organisation: owner.organisation, kind: 'DISCLOSED', subject: qualifiedId(disclosure), occasion: String(version) }, now);
  return success(undefined);
}

const isForgotten = async (tx: Tx, candidateId: string): Promise<boolean> =>
  (await rowsOf(tx, 'select 1 from candidate_erased where candidate_id = $1', [candidateId])).length > 0;

/** The answer of a plain INSERT … RETURNING differs between drivers; a SELECT around it does not. */
const INSERT = `with stored as (
  insert into disclosure_received (disclosure_id, candidate_id, country, organisation, own_case_id, own_publication_id, from_country, version, body, expires_at, received_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning disclosure_id)
  select disclosure_id from stored`;
