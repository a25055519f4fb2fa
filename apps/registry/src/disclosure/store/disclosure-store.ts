import type { Disclosure } from '@homeward/shared';
import type { Candidate } from '../../candidates/index.js';
import { forgetQuarantined } from '../../exchange/index.js';
import { forgetNotices } from '../../notices/index.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { TwoKeys } from '../domain/keys.js';
import { qualifiedId, type ReceivedId } from '../domain/received-id.js';
import { DisclosureReceivedRow, DisclosureSentRow } from './disclosure.entity.js';

export interface OwnPublication { readonly published: boolean; readonly version: number; readonly expiresAt: Date }
/** The own record as it is published now. */
export async function ownPublication(tx: Tx, publicationId: string): Promise<OwnPublication | undefined> {
  const [row] = await rowsOf<{ state: string; version: number; expires_at: Date }>(tx, 'select state, version, expires_at from publication where publication_id = $1', [publicationId]);
  return row && { published: row.state === 'LIVE', version: row.version, expiresAt: row.expires_at };
}

export interface Sending { readonly candidate: Candidate; readonly country: string; readonly disclosure: Disclosure; readonly toCountry: string; readonly keys: TwoKeys; readonly discloser: string }
export async function insertSent(tx: Tx, { candidate, country, disclosure, toCountry, keys, discloser }: Sending): Promise<void> {
  await tx.insert(DisclosureSentRow, {
    disclosureId: disclosure.disclosureId, candidateId: candidate.candidateId, slot: candidate.slot, country, organisation: candidate.organisation,
    ownCaseId: candidate.ownCaseId, ownPublicationId: candidate.document.ownPublicationId, toCountry, toPublicationId: disclosure.toPublicationId,
    fields: [...disclosure.fields], handlingCodes: [...disclosure.handling.codes], version: 1,
    ownConfirmer: keys.own.judgement.reviewer, otherConfirmer: keys.foreign.judgement.reviewer, disclosedBy: discloser,
    disclosedAt: new Date(disclosure.disclosedAt), expiresAt: new Date(disclosure.expiresAt),
  });
}

export const sentOf = (tx: Tx, candidateId: string, slot: string): Promise<DisclosureSentRow[]> =>
  tx.find(DisclosureSentRow, { where: { candidateId, slot }, order: { disclosedAt: 'ASC' } });

/** Waits for the worker, because the sender's organisation may not write into another's rows. */
export const queueLocal = (tx: Tx, disclosure: Disclosure, { country, organisation }: { readonly country: string; readonly organisation: string }): Promise<unknown> =>
  tx.query('insert into disclosure_delivery (disclosure_id, country, organisation, body) values ($1, $2, $3, $4)', [disclosure.disclosureId, country, organisation, disclosure]);

export const wasErased = async (tx: Tx, { disclosureId, fromCountry }: ReceivedId): Promise<boolean> =>
  (await rowsOf(tx, `select 1 from disclosure_erased where disclosure_id = $1 and from_country in ($2, '**')`, [disclosureId, fromCountry])).length > 0;

/** Removes what was received and remembers the bare id, so that a replay does not bring it back. */
export async function eraseReceived(tx: Tx, { disclosureId, fromCountry }: ReceivedId, now: Date): Promise<DisclosureReceivedRow | null> {
  const row = await tx.findOne(DisclosureReceivedRow, { where: { disclosureId, fromCountry } });
  await tx.query('insert into disclosure_erased (disclosure_id, from_country, erased_at) values ($1, $2, $3) on conflict do nothing', [disclosureId, fromCountry, now]);
  await tx.query(`delete from disclosure_delivery where disclosure_id = $1 and body->>'fromCountry' = $2`, [disclosureId, fromCountry]);
  await tx.query('delete from disclosure_received where disclosure_id = $1 and from_country = $2', [disclosureId, fromCountry]);
  await forgetQuarantined(tx, disclosureId);
  await forgetNotices(tx, qualifiedId({ disclosureId, fromCountry }));
  return row;
}
