import type { Receipt } from '@homeward/shared';
import type { Tx } from '../../platform/tx.js';
import type { Publication } from '../domain/publication.js';

/** The last word on one envelope; a repeated receipt replaces itself. */
export const keepReceipt = async (tx: Tx, { country, organisation }: Publication, receipt: Receipt): Promise<void> => {
  await tx.query(
    `insert into publication_receipt (publication_id, version, envelope_number, country, organisation, outcome, reason, place, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (publication_id, version, envelope_number) do update set outcome = excluded.outcome, reason = excluded.reason, place = excluded.place, received_at = excluded.received_at`,
    [receipt.publicationId, receipt.version, receipt.envelopeNumber, country, organisation, receipt.outcome, receipt.reason ?? null, receipt.where ?? null, receipt.at]);
};
