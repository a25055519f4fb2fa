import type { Pool } from 'pg';

export interface CompactionCount { readonly topic: string; readonly removed: number }

/**
 * What Kafka's cleaner does. Compacted topics: of each key only the newest record stays, and a tombstone goes too when
 * it is older than delete.retention.ms. Other topics: what is older than retention.ms goes, and `first_offset` moves.
 */
export async function compactTopics(pool: Pool): Promise<readonly CompactionCount[]> {
  const { rows } = await pool.query<{ name: string; policy: string }>(
    `select name, coalesce(settings ->> 'cleanup.policy', 'delete') as policy from log.topic order by name`);
  const counts: CompactionCount[] = [];
  for (const { name, policy } of rows) {
    const { rows: answer } = await pool.query<{ removed: number }>(policy === 'compact' ? COMPACT : RETAIN, [name]);
    counts.push({ topic: name, removed: answer[0]?.removed ?? 0 });
  }
  return counts;
}

const COMPACT = `
with removed as (
  delete from log.message m using log.topic t where m.topic = $1 and t.name = $1 and (
    exists (select from log.message newer where newer.topic = m.topic and newer.key = m.key and newer."offset" > m."offset")
    or (m.value is null and m.appended_at < clock_timestamp()
        - coalesce((t.settings ->> 'delete.retention.ms')::bigint, 86400000) * interval '1 millisecond'))
  returning 1
) select count(*)::int as removed from removed`;

const RETAIN = `
with removed as (
  delete from log.message m using log.topic t where m.topic = $1 and t.name = $1
    and m.appended_at < clock_timestamp() - coalesce((t.settings ->> 'retention.ms')::bigint, 604800000) * interval '1 millisecond'
  returning m."offset"
), moved as (
  update log.topic set first_offset = greatest(first_offset, (select max("offset") + 1 from removed)) where name = $1 and exists (select from removed) returning 1
) select (select count(*) from removed)::int as removed, (select count(*) from moved) as moved`;
