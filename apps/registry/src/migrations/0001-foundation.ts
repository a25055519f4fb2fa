import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, protectPersonTable, serviceRoles } from '../platform/row-security.js';

/** Names of constraints are written out, so that the entities can name them and the generator finds no difference. */
const TABLES = [
  `create table person_case (
    id uuid not null, country char(2) not null, organisation text not null, reference text not null,
    source_system text, source_id text, content_hash text,
    kind text not null, category text not null, state text not null, version integer not null,
    sought boolean not null, danger_to_life boolean not null,
    names jsonb not null, birth jsonb, sex smallint not null, nationalities text[] not null, languages text[] not null,
    event jsonb, body jsonb, relatives jsonb not null, companions uuid[] not null, documents jsonb not null, biometrics jsonb not null,
    handling jsonb not null, source_grade text not null, information_grade text not null,
    free_text text, photograph jsonb, indicators text[] not null,
    custody_status text not null, custody_since text, custody_recorded_by text, custody_validated_by text, custody_validated_at timestamptz,
    tip boolean not null, recorded_by text not null, validated_by text, validated_at timestamptz,
    closing_reason text, suspension_reason text,
    review_due_at timestamptz not null, review_notice_days smallint, unreviewed_since timestamptz,
    registered_at timestamptz not null, changed_at timestamptz not null,
    constraint person_case_pk primary key (id))`,
  `create unique index person_case_reference on person_case (country, organisation, reference)`,
  `create unique index person_case_source on person_case (country, organisation, source_system, source_id)`,
  `create index person_case_review on person_case (review_due_at)`,
  `create table permission (
    id uuid not null, case_id uuid not null, country char(2) not null, organisation text not null,
    basis text not null, answer text not null, given_by text, capacity text, scope text[] not null, recipients text[] not null,
    evidence_reference text not null, expires_at timestamptz, withdrawn_at timestamptz, ended_reason text,
    recorded_by text not null, recorded_at timestamptz not null,
    constraint permission_pk primary key (id))`,
  `create index permission_by_case on permission (case_id)`,
  `create table publication (
    publication_id text not null, case_id uuid, country char(2) not null, organisation text not null,
    version integer not null, envelope_number integer not null, state text not null, case_version integer not null,
    expires_at timestamptz not null, changed_at timestamptz not null,
    accepted_version integer, problem_reason text, problem_where text,
    constraint publication_pk primary key (publication_id))`,
  `create unique index publication_live on publication (case_id) where state = 'LIVE'`,
  `create table publication_receipt (
    publication_id text not null, version integer not null, envelope_number integer not null, country char(2) not null, organisation text not null,
    outcome text not null, reason text, place text, received_at timestamptz not null,
    constraint publication_receipt_pk primary key (publication_id, version, envelope_number))`,
  `create table erased_source (hash text not null, erased_at timestamptz not null, constraint erased_source_pk primary key (hash))`,
  `create table erased_case (id uuid not null, erased_at timestamptz not null, constraint erased_case_pk primary key (id))`,
  `create table audit_entry (
    seq bigint generated always as identity, at timestamptz not null, country char(2) not null, organisation text not null,
    actor text not null, kind text not null, operation text not null, purpose text, case_reference_hash text,
    record_ids text[] not null, fields text[] not null, recipients text[] not null,
    policy_version text not null, decision text not null, reason text,
    constraint audit_entry_pk primary key (seq))`,
  `create index audit_entry_by_organisation on audit_entry (organisation, seq)`,
  `create table outbox (
    seq bigserial not null, topic text not null, key text not null, value bytea, headers jsonb not null, published_at timestamptz,
    constraint outbox_pk primary key (seq))`,
  `create index outbox_unpublished on outbox (seq) where published_at is null`,
  `create index outbox_by_key on outbox (key)`,
  `create table consumer_offset (topic text not null, next_offset bigint not null, constraint consumer_offset_pk primary key (topic))`,
];

export class Foundation1764000000001 implements MigrationInterface {
  readonly name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { app, worker } = await serviceRoles(runner);
    await runner.query(`revoke all on schema public from public`);
    await runner.query(`grant usage on schema public to ${app}, ${worker}`);
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['person_case', 'permission', 'publication']) await protectPersonTable(runner, table, { app: 'select, insert, update, delete', worker: 'select, insert, update, delete' });
    await protectPersonTable(runner, 'publication_receipt', { app: 'select', worker: 'select, insert, update, delete' });
    await this.protectAudit(runner, app, worker);
    await grant(runner, 'outbox', { app: 'insert', worker: 'select, insert, update, delete' });
    await grant(runner, 'consumer_offset', { worker: 'select, insert, update' });
    for (const table of ['erased_source', 'erased_case']) await grant(runner, table, { app: 'select, insert', worker: 'select, insert' });
    await runner.query(`grant usage on all sequences in schema public to ${app}, ${worker}`);
  }

  /** Everybody writes entries of their own organisation; only its auditors read them; nobody changes or removes one. */
  private async protectAudit(runner: QueryRunner, app: string, worker: string): Promise<void> {
    const own = `country = current_setting('app.country', true) and organisation = current_setting('app.organisation', true)`;
    await runner.query(`alter table audit_entry enable row level security`);
    await runner.query(`alter table audit_entry force row level security`);
    await runner.query(`create policy audit_entry_write on audit_entry for insert to ${app} with check (${own})`);
    await runner.query(`create policy audit_entry_read on audit_entry for select to ${app} using (${own} and 'AUDITOR' = any(string_to_array(current_setting('app.roles', true), ',')))`);
    await runner.query(`create policy audit_entry_worker on audit_entry for insert to ${worker} with check (true)`);
    await grant(runner, 'audit_entry', { app: 'select, insert', worker: 'insert' });
  }

  /** Forward only: going back would lose the audit log. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
