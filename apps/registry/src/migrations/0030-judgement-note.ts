import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reviewer's own words on a verdict; a column beside the signed body, which goes to the matcher. */
export class JudgementNote1764000000030 implements MigrationInterface {
  readonly name = 'JudgementNote1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table judgement add column note text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
