import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message that was set aside can be read again as of the moment the log took it, and its key finds it when a person is erased. */
export class QuarantineRetried1764000000035 implements MigrationInterface {
  readonly name = 'QuarantineRetried1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quarantined_message add column appended_at timestamptz, add column retried_at timestamptz');
    await runner.query('update quarantined_message set appended_at = quarantined_at');
    await runner.query('alter table quarantined_message alter column appended_at set not null');
    await runner.query('create index quarantined_message_key on quarantined_message (key)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
