import { takeDueTombstones } from '../candidates/index.js';
import type { Database } from '../platform/database.js';
import type { Post } from '../platform/sealing.js';

const BATCH = 200;

/** Sends the tombstones that are due, and lets the outbox forget what it sent under their keys. Answers how many. */
export function sendTombstones(database: Database, post: Post, nowMs: number): Promise<number> {
  return database.transaction(async (sql) => {
    const due = await takeDueTombstones(sql, nowMs, BATCH);
    for (const { topic, key, version } of due) {
      await sql('delete from outbox where topic = $1 and key = $2 and published_at is not null', [topic, key]);
      await post.sendTombstone(sql, topic, key, Number(version));
    }
    return due.length;
  });
}
