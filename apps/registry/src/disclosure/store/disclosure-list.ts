import type { DisclosureField } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { parseDisclosureId, type ReceivedId } from '../domain/received-id.js';
import { DisclosureReceivedRow, DisclosureSentRow } from './disclosure.entity.js';

export type Direction = 'RECEIVED' | 'SENT';
/** What a list shows: that something was disclosed, which fields, between whom. */
export interface DisclosureStubRow {
  readonly disclosureId: string;
  /** Another country's disclosure has the same id. */
  readonly isAmbiguous: boolean;
  readonly candidateId: string; readonly direction: Direction; readonly fromCountry: string; readonly toCountry: string;
  readonly fields: readonly DisclosureField[]; readonly at: Date; readonly expiresAt: Date; readonly erasedAt: Date | null;
}
export interface ListPosition { readonly at: string; readonly id: string }

/** Newest first. The received ones are there as long as they are kept; the sent ones stay as a record of what was sent. */
export const listDisclosures = (tx: Tx, limit: number, after: ListPosition | undefined): Promise<DisclosureStubRow[]> => rowsOf<DisclosureStubRow>(tx, `
  select d.*, (select count(distinct sender) > 1 from (
    select from_country as sender from disclosure_received r where r.disclosure_id = d."disclosureId" union all select country from disclosure_sent s where s.disclosure_id = d."disclosureId") u) as "isAmbiguous" from (
    select disclosure_id as "disclosureId", candidate_id as "candidateId", 'RECEIVED' as direction, from_country as "fromCountry", country as "toCountry",
           array(select jsonb_array_elements_text(body->'fields')) as fields, received_at as at, expires_at as "expiresAt", null::timestamptz as "erasedAt"
    from disclosure_received
    union all
    select disclosure_id, candidate_id, 'SENT', country, to_country, fields, disclosed_at, expires_at, erased_at from disclosure_sent) d
  where $1::timestamptz is null or (d.at, d."disclosureId") < ($1, $2::uuid)
  order by d.at desc, d."disclosureId" desc limit $3`, [after?.at ?? null, after?.id ?? null, limit]);

export interface FoundDisclosure { readonly received: DisclosureReceivedRow | null; readonly sent: DisclosureSentRow | null; readonly childConcerned: boolean }

/** Where two senders used one bare id, the one that came first. */
export async function findDisclosure(tx: Tx, id: string): Promise<FoundDisclosure | undefined> {
  const wanted = parseDisclosureId(id);
  if (!wanted) return undefined;
  const { disclosureId, fromCountry } = wanted;
  const received = await tx.findOne(DisclosureReceivedRow, { where: { disclosureId, ...(fromCountry ? { fromCountry } : {}) }, order: { receivedAt: 'ASC', fromCountry: 'ASC' } });
  const sent = await tx.findOne(DisclosureSentRow, { where: { disclosureId, ...(fromCountry ? { country: fromCountry } : {}) } });
  const row = received ?? sent;
  if (!row) return undefined;
  const [candidate] = await rowsOf<{ child: boolean }>(tx, 'select bool_or(child_concerned) as child from candidate where candidate_id = $1', [row.candidateId]);
  return { received, sent, childConcerned: candidate?.child ?? false };
}

export async function acknowledgeHandling(tx: Tx, { disclosureId, fromCountry }: ReceivedId, by: string, at: Date): Promise<void> {
  await tx.query('update disclosure_received set handling_acknowledged_by = $3, handling_acknowledged_at = $4 where disclosure_id = $1 and from_country = $2 and handling_acknowledged_at is null', [disclosureId, fromCountry, by, at]);
}
