import type { Database, Sql } from '../platform/database.js';
import { purgeEndings } from './store/ending-store.js';
import { takePositions } from './store/intake-store.js';

const DAY_MS = 86_400_000;
/** A node erases an expired record within 90 days of its review; what it forgot is erased here a little later. */
const EXPIRED_DAYS = 97;
/** Judgements whose candidate never came. */
const ORPHAN_DAYS = 90;
const QUARANTINE_PER_TOPIC = 1_000;
const BATCH = 200;

/** Deletes what has had its time. */
export async function purge(database: Database, forgetCandidates: (sql: Sql, ids: readonly string[]) => Promise<void>, nowMs: number): Promise<void> {
  await database.sql('delete from quarantine where delete_after <= $1', [new Date(nowMs)]);
  await database.sql(`delete from quarantine q using (select topic, log_offset, row_number() over (partition by topic order by log_offset desc) as age from quarantine) r
    where r.age > $1 and q.topic = r.topic and q.log_offset = r.log_offset`, [QUARANTINE_PER_TOPIC]);
  await database.sql('delete from judgement j where received_at <= $1 and not exists (select from candidate c where c.candidate_id = j.candidate_id)', [new Date(nowMs - ORPHAN_DAYS * DAY_MS)]);
  await database.sql('delete from next_request where asked_at <= $1', [new Date(nowMs - DAY_MS)]);
  await purgeEndings(database.sql, nowMs);
  await database.transaction((sql) => eraseLongExpired(sql, forgetCandidates, nowMs));
}

async function eraseLongExpired(sql: Sql, forgetCandidates: (sql: Sql, ids: readonly string[]) => Promise<void>, nowMs: number): Promise<void> {
  const rows = await sql<{ publication_id: string; country: string }>(`select publication_id, country from record where presence = 'EXPIRED' and expires_at <= $1 order by publication_id limit $2 for update`, [new Date(nowMs - EXPIRED_DAYS * DAY_MS), BATCH]);
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.publication_id);
  await forgetCandidates(sql, ids);
  await sql('delete from record where publication_id = any($1)', [ids]);
  const last = await takePositions(sql, rows.length);
  await sql('insert into erased_id (publication_id, country, position, erased_at) select id, country, $3 + number, $4 from unnest($1::text[], $2::text[]) with ordinality as e(id, country, number) on conflict do nothing',
    [ids, rows.map((row) => row.country), last.toString(), new Date(nowMs)]);
}
