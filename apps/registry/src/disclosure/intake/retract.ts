import { topicName } from '@homeward/shared';
import { POLICY_VERSION } from '../../access/index.js';
import { recordAudit } from '../../audit/index.js';
import { queueSealed, queueTombstone, type ExchangeKeys, type Parcel } from '../../platform/sealing.js';
import type { Tx } from '../../platform/tx.js';
import { DisclosureSentRow } from '../store/disclosure.entity.js';
import { eraseReceived } from '../store/disclosure-store.js';

/** An order to erase must be readable for as long as somebody may restore an old copy of the log. */
const ERASE_KEPT_MS = 5 * 365 * 86_400_000;

/** Tells the receiver of a disclosure to erase it: a signed order, then a signed null for compaction. Idempotent. */
export async function retractDisclosure(tx: Tx, keys: ExchangeKeys, row: DisclosureSentRow, now: Date): Promise<void> {
  if (row.erasedAt) return;
  if (row.toCountry === row.country) await eraseReceived(tx, { disclosureId: row.disclosureId, fromCountry: row.country }, now);
  else await sendErasure(tx, keys, row, now);
  await tx.update(DisclosureSentRow, { disclosureId: row.disclosureId }, { erasedAt: now });
  await recordAudit(tx, {
    at: now, country: row.country, organisation: row.organisation, actor: 'node', kind: 'ERASURE', operation: 'NODE_RETRACT',
    recordIds: [row.disclosureId], recipients: [row.toCountry], policyVersion: POLICY_VERSION, decision: 'ALLOWED',
  });
}

async function sendErasure(tx: Tx, keys: ExchangeKeys, row: DisclosureSentRow, now: Date): Promise<void> {
  const recipient = row.toCountry.toLowerCase();
  const parcel: Parcel = {
    type: 'disclosure-erase', recipient, topic: topicName('disclosures', recipient), key: row.disclosureId, version: row.version + 1, expiresAt: new Date(now.getTime() + ERASE_KEPT_MS),
  };
  // Without a key to seal to, the signed null alone is order enough.
  if (keys.trust.encryptionKey(recipient, now.getTime()).ok) await queueSealed(tx, keys, { ...parcel, body: { disclosureId: row.disclosureId, erased: true } }, now);
  await queueTombstone(tx, keys, { ...parcel, version: row.version + 2 }, now);
}
