import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a record says who the person is as it does now. Records from before have said so for as long as they decide. */
export class SaysSince1764000200000 implements MigrationInterface {
  readonly name = 'SaysSince1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table record add column says_since timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
