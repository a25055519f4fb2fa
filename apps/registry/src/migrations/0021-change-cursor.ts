import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '../platform/row-security.js';

/** A change gets its cursor after its commit: writers no longer wait for each other, and cursors still follow commits. */
const STATEMENTS = [
  `alter table candidate_change rename column cursor to id`,
  `alter table candidate_change add column cursor bigint`,
  `update candidate_change set cursor = id`,
  `create unique index candidate_change_by_cursor on candidate_change (cursor)`,
  `create index candidate_change_unsequenced on candidate_change (id) where cursor is null`,
  `create sequence candidate_change_cursor`,
  `select setval('candidate_change_cursor', greatest((select coalesce(max(id), 0) from candidate_change), 1))`,
];

export class ChangeCursor1764000000021 implements MigrationInterface {
  readonly name = 'ChangeCursor1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    const { worker } = await serviceRoles(runner);
    await runner.query(`grant usage on sequence candidate_change_cursor to ${worker}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
