import { appendOutbox, type OutboxRow } from '@homeward/shared';
import { queryOf, type Tx } from './tx.js';

/** Any fixed number; shared by those who queue, exclusive for who must know that nobody is queueing. */
const OUTBOX_LOCK = 7_220_060;

/** Queues sealed bytes in the caller's transaction, after the row lock on the record, so that seq follows its versions. */
export async function enqueue(tx: Tx, row: OutboxRow): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [OUTBOX_LOCK]);
  await appendOutbox(queryOf(tx), row);
}

/**
 * Waits until every transaction that queued something has ended, and keeps new ones waiting until this one ends: what
 * is queued next stands in the topic after all that is committed now and before all that comes.
 */
export const excludeOtherWriters = async (tx: Tx): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [OUTBOX_LOCK]);
};
