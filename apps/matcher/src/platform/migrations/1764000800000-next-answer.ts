import type { MigrationInterface, QueryRunner } from 'typeorm';
import { matcherRoles } from '../roles.js';

/** What one index share offers to a side that asked for more, until all shares have answered: ids and bits. */
export class NextAnswer1764000800000 implements MigrationInterface {
  readonly name = 'NextAnswer1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    const { worker } = await matcherRoles(runner);
    await runner.query(`create table next_answer (
      position bigint not null references next_request on delete cascade, share integer not null, shares integer not null, offers jsonb not null, primary key (position, share, shares))`);
    await runner.query(`grant select, insert, update, delete on next_answer to ${worker}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
