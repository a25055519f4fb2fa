import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A disclosure's id is its sender's own. Who sent what was erased before this version was not written down: `**` stands
 * for every country. Notices name the sender as well, so that two disclosures of one id have a notice each.
 */
const STATEMENTS = [
  'alter table disclosure_received drop constraint disclosure_received_pk, add constraint disclosure_received_pk primary key (disclosure_id, from_country)',
  `alter table disclosure_erased add column from_country char(2) not null default '**'`,
  'alter table disclosure_erased alter column from_country drop default',
  'alter table disclosure_erased drop constraint disclosure_erased_pk, add constraint disclosure_erased_pk primary key (disclosure_id, from_country)',
  `update notice n set subject = n.subject || '.' || lower(r.from_country) from disclosure_received r where n.kind = 'DISCLOSED' and n.subject = r.disclosure_id::text`,
];

export class DisclosurePerSender1764000000032 implements MigrationInterface {
  readonly name = 'DisclosurePerSender1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    // The owner reads these rows for this one statement: forced row-level security holds for it as well.
    await runner.query('alter table disclosure_received no force row level security');
    await runner.query('alter table notice no force row level security');
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query('alter table disclosure_received force row level security');
    await runner.query('alter table notice force row level security');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
