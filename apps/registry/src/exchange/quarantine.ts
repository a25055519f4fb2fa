import type { LogRecord } from '@homeward/shared';
import { rowsOf, type Tx } from '../platform/tx.js';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
/** Larger ones are remembered by their place and reason alone, and of one topic no more than so many: others write it, and the disk is ours. */
const MAX_KEPT_BYTES = 262_144;
const KEPT_PER_TOPIC = 1_000;
/** A message with such a reason speaks of something that may still arrive: from the own topic after a restore, or by the reader beside. */
const WAITING_REASONS = ['UNKNOWN_RECORD', 'UNKNOWN_CANDIDATE'];
const RETRIED_AT_ONCE = 50;

/** Sets a refused message aside, once per place in the log; the line moves on. */
export async function quarantine(tx: Tx, record: LogRecord, reason: string, now: Date): Promise<void> {
  const headers = Object.fromEntries(Object.entries(record.headers).map(([name, bytes]) => [name, bytes.toString('base64')]));
  const kept = sizeOf(record) <= MAX_KEPT_BYTES;
  await tx.query(
    `insert into quarantined_message (topic, message_offset, key, value, headers, reason, appended_at, quarantined_at, delete_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [record.topic, record.offset.toString(), record.key.slice(0, 200), kept ? record.value : null, kept ? headers : {}, kept ? reason : `${reason}_TOO_LARGE_TO_KEEP`,
      new Date(record.timestampMs), now, new Date(now.getTime() + KEPT_DAYS * DAY_MS)]);
}
const sizeOf = ({ value, headers }: LogRecord): number => (value?.length ?? 0) + Object.values(headers).reduce((total, bytes) => total + bytes.length, 0);

interface WaitingRow { readonly offset: string; readonly key: string; readonly value: Buffer | null; readonly headers: Readonly<Record<string, string>>; readonly appendedAt: Date }

/** Messages that may be understood by now, those first that were not tried for longest; they count as tried. */
export async function takeWaiting(tx: Tx, topic: string, now: Date): Promise<readonly LogRecord[]> {
  const rows = await rowsOf<WaitingRow>(tx, `
    with due as (select topic, message_offset from quarantined_message where topic = $1 and reason = any($2) order by retried_at nulls first, message_offset limit $3 for update skip locked),
         tried as (update quarantined_message q set retried_at = $4 from due where q.topic = due.topic and q.message_offset = due.message_offset returning q.*)
    select message_offset::text as "offset", key, value, headers, appended_at as "appendedAt" from tried order by tried.message_offset`, [topic, WAITING_REASONS, RETRIED_AT_ONCE, now]);
  return rows.map(({ offset, key, value, headers, appendedAt }) => ({
    topic, offset: BigInt(offset), key, value, timestampMs: appendedAt.getTime(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])),
  }));
}

export async function leaveQuarantine(tx: Tx, { topic, offset }: LogRecord): Promise<void> {
  await tx.query('delete from quarantined_message where topic = $1 and message_offset = $2', [topic, offset.toString()]);
}

/** With a candidate or a disclosure goes whatever was refused under its key: we hold the keys that open it. */
export async function forgetQuarantined(tx: Tx, key: string): Promise<void> {
  await tx.query('delete from quarantined_message where key = $1', [key]);
}

export async function purgeQuarantine(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from quarantined_message where delete_after <= $1', [now]);
  await tx.query(`
    delete from quarantined_message q using (select topic, message_offset, row_number() over (partition by topic order by message_offset desc) as age from quarantined_message) ranked
    where ranked.age > $1 and q.topic = ranked.topic and q.message_offset = ranked.message_offset`, [KEPT_PER_TOPIC]);
}
