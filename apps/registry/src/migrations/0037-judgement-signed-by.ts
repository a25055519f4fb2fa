import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which key a judgement went out, and when it became void because that key was revoked. */
export class JudgementSignedBy1764000000037 implements MigrationInterface {
  readonly name = 'JudgementSignedBy1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table judgement add column signed_by text, add column voided_at timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
