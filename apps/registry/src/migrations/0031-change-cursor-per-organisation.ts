import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '../platform/row-security.js';

/**
 * Cursors of one sequence counted what happened to every organisation of the node: a gap between two of one's own said
 * that another one had a candidate. Each organisation counts for itself, from where the sequence stood, so that a
 * cursor of old stays below every new one.
 */
const STATEMENTS = [
  'drop index candidate_change_by_cursor',
  'create unique index candidate_change_by_cursor on candidate_change (country, organisation, cursor)',
  `create table candidate_change_count (country char(2) not null, organisation text not null, last_cursor bigint not null,
    constraint candidate_change_count_pk primary key (country, organisation))`,
  'alter sequence candidate_change_cursor rename to candidate_change_cursor_before',
];

export class ChangeCursorPerOrganisation1764000000031 implements MigrationInterface {
  readonly name = 'ChangeCursorPerOrganisation1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    const { worker } = await serviceRoles(runner);
    await runner.query(`grant select, insert, update on candidate_change_count to ${worker}`);
    await runner.query(`grant select on sequence candidate_change_cursor_before to ${worker}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
