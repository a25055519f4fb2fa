import type { LogPort, LogRecord } from '@homeward/shared';
import { TOPIC_SETTINGS } from '@homeward/shared';
import { rowsOf, type Tx } from '../platform/tx.js';

const DAY_MS = 86_400_000;
/** A day before the log may drop the tombstones of what was erased. */
const MOST_AWAY_MS = Number(TOPIC_SETTINGS.candidates['delete.retention.ms']) - DAY_MS;

interface Reading { readonly next: string; readonly lastReadAt: Date | null; readonly rereadUntil: string | null }

/**
 * Where a reader goes on. One that was away for longer than the log keeps its tombstones cannot know what was erased
 * meanwhile: it reads the topic again from its start, and what it then has not met there is gone.
 */
export async function whereToGoOn(tx: Tx, log: Pick<LogPort, 'range'>, topic: string, now: Date): Promise<bigint> {
  const [reading] = await rowsOf<Reading>(tx, `
    select o.next_offset::text as next, r.last_read_at as "lastReadAt", r.reread_until::text as "rereadUntil"
    from consumer_offset o left join topic_reading r on r.topic = o.topic where o.topic = $1 for update of o`, [topic]);
  if (!reading || reading.rereadUntil !== null) return BigInt(reading?.next ?? '0');
  const next = BigInt(reading.next);
  const away = reading.lastReadAt === null || now.getTime() - reading.lastReadAt.getTime() > MOST_AWAY_MS;
  const range = away ? await log.range(topic) : undefined;
  if (!range || range.end <= next || next === 0n) return next;
  await tx.query('update consumer_offset set next_offset = 0 where topic = $1', [topic]);
  await tx.query(`insert into topic_reading (topic, last_read_at, reread_until) values ($1, $2, $3)
    on conflict (topic) do update set reread_until = excluded.reread_until`, [topic, now, range.end.toString()]);
  await tx.query('delete from topic_key_seen where topic = $1', [topic]);
  return 0n;
}

/** In the transaction of a batch, after its effects. @returns true when a topic that is read again has been read to where it ended */
export async function noteRead(tx: Tx, topic: string, batch: readonly LogRecord[], now: Date): Promise<boolean> {
  const last = batch.at(-1);
  if (!last) return false;
  const [reading] = await rowsOf<{ until: string | null }>(tx, `
    with noted as (insert into topic_reading (topic, last_read_at) values ($1, $2)
      on conflict (topic) do update set last_read_at = greatest(topic_reading.last_read_at, excluded.last_read_at) returning reread_until)
    select reread_until::text as until from noted`, [topic, new Date(last.timestampMs)]);
  if (reading?.until == null) return false;
  await noteKeys(tx, topic, batch);
  if (last.offset + 1n < BigInt(reading.until)) return false;
  await tx.query('update topic_reading set reread_until = null, last_read_at = $2 where topic = $1', [topic, now]);
  return true;
}

/** A key counts as there also when its message could not be opened: an old key of ours may be destroyed, the person is not erased. */
async function noteKeys(tx: Tx, topic: string, batch: readonly LogRecord[]): Promise<void> {
  const state = new Map(batch.map(({ key, value }) => [key.slice(0, 200), value !== null]));
  const keys = (there: boolean) => [...state].flatMap(([key, is]) => (is === there ? [key] : []));
  await tx.query('insert into topic_key_seen (topic, key) select $1, key from unnest($2::text[]) key on conflict do nothing', [topic, keys(true)]);
  await tx.query('delete from topic_key_seen where topic = $1 and key = any($2)', [topic, keys(false)]);
}

export async function forgetSeen(tx: Tx, topic: string): Promise<void> {
  await tx.query('delete from topic_key_seen where topic = $1', [topic]);
}
