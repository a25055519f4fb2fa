import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An id is its country's own: a country that uses another's id again takes nothing away from it. */
export class JudgementPerCountry1764000300000 implements MigrationInterface {
  readonly name = 'JudgementPerCountry1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table judgement drop constraint judgement_pkey, add primary key (judgement_id, country)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
