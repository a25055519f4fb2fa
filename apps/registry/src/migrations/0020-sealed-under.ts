import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which keys the newest envelope of a publication was sealed, so that a rotation reaches every live record. */
export class SealedUnder1764000000020 implements MigrationInterface {
  readonly name = 'SealedUnder1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publication add column sealed_under text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
