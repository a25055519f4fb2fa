import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When more candidates were last asked for: then the log holds a message under the publication's id that goes with it. */
export class AskedAt1764000000033 implements MigrationInterface {
  readonly name = 'AskedAt1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publication add column asked_at timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
