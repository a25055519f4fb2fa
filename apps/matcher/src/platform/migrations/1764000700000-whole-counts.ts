import type { MigrationInterface, QueryRunner } from 'typeorm';
import { matcherRoles } from '../roles.js';

/**
 * `ended_version`: what an index must subtract from its counts when a live version is replaced, suspended, expired or erased at
 * `position`, and add where it stood first (`since`) if it looks too late to see it. No id; the keys are hashes, and ciphertext.
 * `ended_floor`: up to which position of these rows have been let go. A candidate says as of which position, and among how many
 * live records, its bits were counted.
 */
const STATEMENTS = [
  'create table ended_version (position bigint primary key, since bigint not null, keys bytea not null, ended_at timestamptz not null)',
  'create index ended_version_since on ended_version (since)',
  'create table ended_floor (only_row boolean primary key default true check (only_row), position bigint not null)',
  'insert into ended_floor (position) values (0)',
  'alter table candidate add column counted_as_of text, add column counted_live integer',
];

export class WholeCounts1764000700000 implements MigrationInterface {
  readonly name = 'WholeCounts1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    const { worker } = await matcherRoles(runner);
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query(`grant select, insert, update, delete on ended_version, ended_floor to ${worker}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
