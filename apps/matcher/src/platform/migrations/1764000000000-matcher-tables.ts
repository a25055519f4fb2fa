import { CONSUMER_OFFSET_TABLE, OUTBOX_TABLE } from '@homeward/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { matcherRoles } from '../roles.js';

/**
 * Everything personal is ciphertext (`body`, `content`, `envelope`) under keys that are not in this database. Ids are
 * compared byte by byte (collation C), so that the database and the code agree on the order of a pair.
 */
const TABLES = [`
create table position_counter (only_row boolean primary key default true check (only_row), value bigint not null)`, `
insert into position_counter (value) values (0)`, `
create table record (
  publication_id text collate "C" primary key, country text not null,
  version integer not null, envelope_number integer not null,
  position bigint not null unique,
  accepted_at timestamptz not null, decides_since timestamptz not null, appended_at timestamptz not null,
  signed_by text not null, expires_at timestamptz not null,
  presence text not null default 'LIVE' check (presence in ('LIVE', 'SUSPENDED', 'EXPIRED')),
  body bytea not null)`, `
create index record_country on record (country)`, `
create index record_signed_by on record (signed_by, appended_at)`, `
create index record_expires_at on record (expires_at)`, `
create table erased_id (
  publication_id text collate "C" not null, country text not null, position bigint not null unique, erased_at timestamptz not null,
  primary key (publication_id, country))`, `
create table quarantine (
  topic text not null, log_offset bigint not null, publication_id text collate "C", reason text not null,
  envelope bytea, received_at timestamptz not null, delete_after timestamptz not null,
  primary key (topic, log_offset))`, `
create index quarantine_publication_id on quarantine (publication_id)`, `
create index quarantine_delete_after on quarantine (delete_after)`, `
create table candidate (
  candidate_id uuid primary key,
  a_id text collate "C" not null references record, b_id text collate "C" not null references record,
  facts jsonb not null, content bytea not null,
  bits double precision not null, probability double precision not null, model_version text not null,
  evidence_digest text not null, child_concerned boolean not null, urgency text not null,
  state text not null, round integer not null, decider text not null check (decider in ('a', 'b')), openness text not null,
  raised_at timestamptz not null, review_since timestamptz not null, deadline_at timestamptz not null, changed_at timestamptz not null,
  a_document_number bigint not null default 0, b_document_number bigint not null default 0,
  a_document_hash text, b_document_hash text, undelivered boolean not null default false,
  unique (a_id, b_id), check (a_id < b_id))`, `
create index candidate_b_id on candidate (b_id)`, `
create index candidate_undelivered on candidate (candidate_id) where undelivered`, `
create table next_request (position bigint primary key, publication_id text collate "C" not null references record on delete cascade, asked_at timestamptz not null)`, `
create index next_request_publication_id on next_request (publication_id)`, `
create table candidate_evidence (
  candidate_id uuid not null references candidate on delete cascade, evidence_digest text not null,
  bits double precision not null, bits_by_field jsonb not null, primary key (candidate_id, evidence_digest))`, `
create table erased_candidate (candidate_id uuid primary key, erased_at timestamptz not null)`, `
create table judgement (
  judgement_id uuid primary key, candidate_id uuid not null, country text not null,
  signed text not null, content jsonb not null, received_at timestamptz not null)`, `
create index judgement_candidate_id on judgement (candidate_id)`, `
create table pending_tombstone (topic text not null, key text not null, version bigint not null, due_at timestamptz not null, primary key (topic, key))`, `
create index pending_tombstone_due_at on pending_tombstone (due_at)`, `
create table trust_seen (only_row boolean primary key default true check (only_row), serial integer not null, digest text not null)`, `
create table index_worker (share integer not null, shares integer not null, position bigint not null, primary key (share, shares), check (share >= 0 and share < shares))`,
];

/**
 * `desk_candidate`: what the liaison desk may know, kept by the matcher in the transaction of each change: before release only the
 * deciding country and the deadline; states, the other country and the contacts from the release on.
 * `desk_entry`: what the desk says; its process inserts (with `round` and `released` as it saw them) and notifies
 * channel `matcher_desk`, the matcher takes it up and tells the sides.
 */
const DESK_TABLE = [`
create table desk_candidate (
  candidate_id uuid primary key references candidate on delete cascade,
  round integer not null, deciding_country text not null, child_concerned boolean not null,
  raised_at timestamptz not null, deadline_at timestamptz not null, awaiting boolean not null,
  released boolean not null, state text, other_country text, deciding_contact jsonb, other_contact jsonb, disclosed boolean not null, changed_at timestamptz not null,
  check (released or (not disclosed and state is null and other_country is null and deciding_contact is null and other_contact is null)))`, `
create index desk_candidate_deadline_at on desk_candidate (deadline_at, candidate_id)`, `
create table desk_entry (
  entry_id uuid primary key, candidate_id uuid not null references candidate on delete cascade,
  kind text not null check (kind in ('NUDGE', 'NOTE', 'FLAG')), code text, round integer not null, released boolean not null,
  author text not null, written_at timestamptz not null default clock_timestamp(), taken_at timestamptz,
  check ((kind = 'NOTE') = (code is not null)))`, `
create index desk_entry_candidate_id on desk_entry (candidate_id)`, `
create index desk_entry_untaken on desk_entry (written_at) where taken_at is null`,
];

const WORKER_TABLES = ['position_counter', 'record', 'erased_id', 'quarantine', 'candidate', 'candidate_evidence', 'erased_candidate', 'judgement',
  'pending_tombstone', 'trust_seen', 'next_request', 'index_worker', 'desk_candidate', 'desk_entry', 'outbox', 'consumer_offset'];

export class MatcherTables1764000000000 implements MigrationInterface {
  readonly name = 'MatcherTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { worker, desk } = await matcherRoles(runner);
    for (const sql of [...TABLES, ...DESK_TABLE, CONSUMER_OFFSET_TABLE, OUTBOX_TABLE]) await runner.query(sql);
    await runner.query(`grant select, insert, update, delete on ${WORKER_TABLES.join(', ')} to ${worker}`);
    await runner.query(`grant usage on sequence outbox_seq_seq to ${worker}`);
    await runner.query(`grant select on migrations to ${worker}, ${desk}`);
    await runner.query(`grant select on desk_candidate, desk_entry to ${desk}`);
    await runner.query(`grant insert on desk_entry to ${desk}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...WORKER_TABLES].reverse().join(', ')} cascade`);
  }
}
