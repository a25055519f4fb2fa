import type { Disclosure } from '@homeward/shared';
import type { ExchangeKeys } from '../../platform/sealing.js';
import { isCovered } from '../../permissions/index.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { ReceivedId } from '../domain/received-id.js';
import { DisclosureSentRow } from '../store/disclosure.entity.js';
import { eraseReceived } from '../store/disclosure-store.js';
import { receiveDisclosure } from './receive.js';
import { retractDisclosure } from './retract.js';

/** Delivers what waits for another organisation of this country. */
export async function deliverLocal(tx: Tx, now: Date): Promise<void> {
  const waiting = await rowsOf<{ disclosure_id: string; body: Disclosure }>(tx, 'select disclosure_id, body from disclosure_delivery order by attempted_at nulls first, disclosure_id limit 50 for update skip locked');
  for (const { disclosure_id: id, body } of waiting) {
    const delivered = await receiveDisclosure(tx, body, 1, now);
    // Not delivered: the other organisation does not have the candidate yet; it waits, and the sweep comes again.
    if (delivered.ok || new Date(body.expiresAt) <= now) await tx.query('delete from disclosure_delivery where disclosure_id = $1', [id]);
    else await tx.query('update disclosure_delivery set attempted_at = $2 where disclosure_id = $1', [id, now]);
  }
}

/**
 * What this node must take back without being told: the own record is gone or was withdrawn, the permission to disclose
 * has ended, an own person refuted. The matcher would say some of it as well; a disclosed child does not wait for that.
 */
export async function retractUnfounded(tx: Tx, keys: ExchangeKeys, now: Date): Promise<void> {
  const rows = [...await rowsOf<{ disclosure_id: string }>(tx, UNFOUNDED), ...await noLongerPermitted(tx, now)];
  for (const { disclosure_id: disclosureId } of rows) {
    const row = await tx.findOne(DisclosureSentRow, { where: { disclosureId } });
    if (row) await retractDisclosure(tx, keys, row, now);
  }
}
const UNFOUNDED = `
  select s.disclosure_id from disclosure_sent s where s.erased_at is null and (
    not exists (select from publication p where p.publication_id = s.own_publication_id and p.state = 'LIVE' and p.case_id is not null)
    or exists (select from judgement j join candidate c on c.candidate_id = j.candidate_id and c.slot = j.slot
               where j.candidate_id = s.candidate_id and j.slot = s.slot and j.kind = 'REFUTE' and (j.body->>'round')::int = c.round))
  limit 50 for update skip locked`;

interface Doubtful { readonly disclosure_id: string; readonly own_case_id: string; readonly to_country: string }
/** Where a permission has ended since (both times were taken when their transactions began, so the later may bear the earlier time), and no other one covers it: no permission, no personal data abroad. */
async function noLongerPermitted(tx: Tx, now: Date): Promise<readonly Doubtful[]> {
  const unfounded: Doubtful[] = [];
  for (const row of await rowsOf<Doubtful>(tx, DOUBTFUL)) if (!await isCovered(tx, row.own_case_id, ['DISCLOSURE'], row.to_country, now, 'read')) unfounded.push(row);
  return unfounded;
}
const DOUBTFUL = `
  select s.disclosure_id, s.own_case_id, s.to_country from disclosure_sent s where s.erased_at is null
    and exists (select from permission p where p.case_id = s.own_case_id and 'DISCLOSURE' = any(p.scope) and p.withdrawn_at >= s.disclosed_at - interval '1 hour')
  order by s.disclosed_at desc limit 500 for update skip locked`;

/** A disclosure lives no longer than its sender said. */
export async function expireReceived(tx: Tx, now: Date): Promise<void> {
  const rows = await rowsOf<ReceivedId>(tx, 'select disclosure_id as "disclosureId", from_country as "fromCountry" from disclosure_received where expires_at <= $1 limit 50', [now]);
  for (const id of rows) await eraseReceived(tx, id, now);
}
