import { HEARTBEAT_KEY, topicName, type Participant } from '@homeward/shared';
import type { Database } from '../platform/database.js';
import type { Post } from '../platform/sealing.js';

/**
 * A log's newest segment closes only when something is appended, so without a heartbeat a quiet topic would keep the
 * bytes of erased people for ever. The version is the time, so that the newest wins.
 */
export async function beatHearts(database: Database, post: Post, countries: readonly Participant[], nowMs: number): Promise<void> {
  for (const country of countries) {
    await database.transaction(async (sql) => {
      await sql('delete from outbox where topic = $1 and key = $2 and published_at is not null', [topicName('candidates', country), HEARTBEAT_KEY]);
      await post.send(sql, { family: 'candidates', country, type: 'heartbeat', key: HEARTBEAT_KEY, version: nowMs, body: {} });
    });
  }
}
