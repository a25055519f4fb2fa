import type { RevokedKey } from '@homeward/shared';
import type { Sql } from '../platform/database.js';
import { writeEndings } from './store/ending-store.js';
import { endedBy, takePositions, type PlanWriter } from './store/intake-store.js';
import { INDEXED, toIndexed, type IndexedRow, type Presence } from './store/live-records.js';

/** Changes the presence of records and gives them new positions, so that the index takes their candidates back. Answers how many. */
async function setPresence(sql: Sql, { rest, countedKeys }: PlanWriter, rows: readonly IndexedRow[], presence: Presence, now: Date): Promise<number> {
  if (rows.length === 0) return 0;
  const ended = endedBy(rows.map((row) => toIndexed(row, rest)), countedKeys);
  const ids = rows.map((row) => row.publication_id);
  const last = await takePositions(sql, ids.length);
  await sql(`update record set presence = $2, position = $3 + i.number from unnest($1::text[]) with ordinality as i(id, number) where publication_id = i.id`, [ids, presence, last.toString()]);
  await writeEndings(sql, rest, ended(last), now);
  await sql(`select pg_notify('matcher_position', '')`);
  return ids.length;
}

const BATCH = 500;

/** A record whose time is over counts no more; a newer version brings it back. One batch; call again until it answers 0. */
export async function expireRecords(sql: Sql, writer: PlanWriter, now: Date): Promise<number> {
  const due = await sql<IndexedRow>(`select ${INDEXED} from record where expires_at <= $1 and presence = 'LIVE' order by publication_id limit $2 for update`, [now, BATCH]);
  return setPresence(sql, writer, due, 'EXPIRED', now);
}

/** Suspends what was accepted under a revoked key since it is in doubt, until its node publishes it again under another one. */
export async function recall(sql: Sql, writer: PlanWriter, { kid, suspectedSince }: RevokedKey, now: Date): Promise<number> {
  const due = await sql<IndexedRow>(`select ${INDEXED} from record where signed_by = $1 and appended_at >= $2 and presence <> 'SUSPENDED' order by publication_id limit $3 for update`, [kid, suspectedSince, BATCH]);
  return setPresence(sql, writer, due, 'SUSPENDED', now);
}
