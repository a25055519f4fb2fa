import type { MigrationInterface, QueryRunner } from 'typeorm';
import { matcherRoles } from '../roles.js';

/**
 * What the desk's role can read is exactly the columns of the desk: one view, whose members after `released` are null
 * until it is true, and the desk's own words.
 */
const TABLES = [`
create view desk_view with (security_barrier) as
select c.candidate_id, c.round, c.deciding_country, c.child_concerned, c.deadline_at, c.awaiting, c.released,
  c.state, c.other_country, c.deciding_contact, c.other_contact,
  case when c.released then (select count(*)::integer from desk_entry e where e.candidate_id = c.candidate_id and e.kind = 'NUDGE') end as nudges,
  case when c.released then (select coalesce(jsonb_agg(jsonb_build_object('code', e.code, 'at', e.written_at) order by e.written_at, e.entry_id), '[]')
    from desk_entry e where e.candidate_id = c.candidate_id and e.kind = 'NOTE') end as notes,
  case when c.released then exists (select from desk_entry e where e.candidate_id = c.candidate_id and e.kind = 'FLAG') end as flagged,
  case when c.released then c.disclosed end as disclosed
from desk_candidate c`, `
create unique index desk_entry_flag on desk_entry (candidate_id, round) where kind = 'FLAG'`, `
create table desk_audit_entry (
  entry_id uuid primary key default gen_random_uuid(), at timestamptz not null default clock_timestamp(),
  author text not null, operation text not null check (operation in ('LOOK', 'NUDGE', 'NOTE', 'FLAG')),
  candidate_ids uuid[] not null, decision text not null)`, `
create table desk_salt (only_row boolean primary key default true check (only_row), salt bytea not null)`, `
insert into desk_salt (salt) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`,
];

export class Desk1764000100000 implements MigrationInterface {
  readonly name = 'Desk1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    const { desk } = await matcherRoles(runner);
    for (const sql of TABLES) await runner.query(sql);
    await runner.query(`revoke select on desk_candidate from ${desk}`);
    await runner.query(`grant select on desk_view, desk_salt to ${desk}`);
    await runner.query(`grant insert on desk_audit_entry to ${desk}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { desk } = await matcherRoles(runner);
    await runner.query('drop view desk_view');
    await runner.query('drop table desk_salt, desk_audit_entry');
    await runner.query('drop index desk_entry_flag');
    await runner.query(`grant select on desk_candidate to ${desk}`);
  }
}
