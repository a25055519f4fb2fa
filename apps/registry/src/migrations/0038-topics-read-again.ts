import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../platform/row-security.js';

/** A reader that was away longer than the log keeps tombstones reads its topic again, and forgets what no longer stands there. */
export class TopicsReadAgain1764000000038 implements MigrationInterface {
  readonly name = 'TopicsReadAgain1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table topic_reading (topic text not null, last_read_at timestamptz not null, reread_until bigint, constraint topic_reading_pk primary key (topic))');
    await runner.query('create table topic_key_seen (topic text not null, key text not null, constraint topic_key_seen_pk primary key (topic, key))');
    for (const table of ['topic_reading', 'topic_key_seen']) await grant(runner, table, { worker: 'select, insert, update, delete' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
