import { topicName, type Participant } from '@homeward/shared';
import type { Sql } from '../../platform/database.js';

export interface DueTombstone { readonly country: Participant; readonly key: string; readonly version: number }

/** A reader that is up sees the erasure itself; the tombstone follows, so that the log forgets the key as well. */
const AFTER_MS = 5_000;

/** Also forgets the earlier messages of this key that wait in the outbox or have left it. */
export async function dueTombstone(sql: Sql, { country, key, version }: DueTombstone, nowMs: number): Promise<void> {
  const topic = topicName('candidates', country);
  await sql(`delete from outbox where topic = $1 and key = $2 and published_at is not null`, [topic, key]);
  await sql(`insert into pending_tombstone (topic, key, version, due_at) values ($1, $2, $3, $4) on conflict (topic, key) do update set version = excluded.version, due_at = excluded.due_at`,
    [topic, key, version, new Date(nowMs + AFTER_MS)]);
}

/** A document that comes after a retraction must not be swept away by its tombstone. */
export async function withdrawTombstones(sql: Sql, documents: readonly { readonly topic: string; readonly key: string }[]): Promise<void> {
  if (documents.length === 0) return;
  await sql('delete from pending_tombstone where (topic, key) in (select * from unnest($1::text[], $2::text[]))', [documents.map(({ topic }) => topic), documents.map(({ key }) => key)]);
}

export const takeDueTombstones = (sql: Sql, nowMs: number, limit: number): Promise<{ topic: string; key: string; version: string }[]> =>
  sql(`delete from pending_tombstone where (topic, key) in (select topic, key from pending_tombstone where due_at <= $1 order by due_at limit $2 for update skip locked) returning topic, key, version::text as version`,
    [new Date(nowMs), limit]);
