import type { LogRecord } from '@homeward/shared';
import type { Tx } from '../platform/tx.js';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** Sets a refused message aside, once per place in the log; the line moves on. */
export async function quarantine(tx: Tx, record: LogRecord, reason: string, now: Date): Promise<void> {
  const headers = Object.fromEntries(Object.entries(record.headers).map(([name, bytes]) => [name, bytes.toString('base64')]));
  await tx.query(
    `insert into quarantined_message (topic, message_offset, key, value, headers, reason, quarantined_at, delete_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [record.topic, record.offset.toString(), record.key.slice(0, 200), record.value, headers, reason, now, new Date(now.getTime() + KEPT_DAYS * DAY_MS)]);
}

export async function purgeQuarantine(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from quarantined_message where delete_after <= $1', [now]);
}
