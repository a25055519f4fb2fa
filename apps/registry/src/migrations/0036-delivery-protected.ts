import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectPersonTable } from '../platform/row-security.js';

/** What waits for another organisation is its sender's until it is delivered, and what nobody takes holds up nothing. */
export class DeliveryProtected1764000000036 implements MigrationInterface {
  readonly name = 'DeliveryProtected1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table disclosure_delivery add column country char(2), add column organisation text, add column attempted_at timestamptz');
    await runner.query(`update disclosure_delivery d set country = s.country, organisation = s.organisation from disclosure_sent s where s.disclosure_id = d.disclosure_id`);
    await runner.query('delete from disclosure_delivery where country is null');
    await runner.query('alter table disclosure_delivery alter column country set not null, alter column organisation set not null');
    await protectPersonTable(runner, 'disclosure_delivery', { app: 'insert', worker: 'select, insert, update, delete' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
