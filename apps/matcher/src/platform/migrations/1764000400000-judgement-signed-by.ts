import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which key a judgement was signed, so that a revocation finds it; read out of the signatures that are there. */
const STATEMENTS = [
  'alter table judgement add column signed_by text, add column suspended boolean not null default false',
  `update judgement set signed_by = convert_from(decode(rpad(h.header, (length(h.header) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb ->> 'kid'
   from (select judgement_id as id, country as c, translate(split_part(signed, '.', 1), '-_', '+/') as header from judgement where signed like 'ey%.%.%') h
   where judgement_id = h.id and country = h.c`,
  'create index judgement_signed_by on judgement (signed_by) where not suspended',
];

export class JudgementSignedBy1764000400000 implements MigrationInterface {
  readonly name = 'JudgementSignedBy1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
