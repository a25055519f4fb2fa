import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, protectPersonTable, serviceRoles } from '../platform/row-security.js';

const CANDIDATE_TABLES = [
  `create table candidate (
    candidate_id uuid not null, slot char(1) not null, country char(2) not null, organisation text not null,
    own_case_id uuid not null, own_publication_id text not null,
    document_number bigint not null, round integer not null, state text not null, side text not null, urgency text not null,
    child_concerned boolean not null, raised_at timestamptz not null, deadline_at timestamptz not null, deadline_started_at timestamptz not null,
    awaiting boolean not null, ever_released boolean not null, assignee text, nudges integer not null,
    document jsonb not null, verdicts jsonb not null, received_at timestamptz not null,
    constraint candidate_pk primary key (candidate_id, slot), constraint candidate_slot check (slot in ('a', 'b')))`,
  `create index candidate_work on candidate (country, organisation, deadline_at, candidate_id, slot)`,
  `create index candidate_own_record on candidate (own_publication_id)`,
  `create index candidate_own_case on candidate (own_case_id)`,
  `create table candidate_erased (
    candidate_id uuid not null, slot char(1) not null, document_number bigint not null, erased_at timestamptz not null,
    constraint candidate_erased_pk primary key (candidate_id, slot))`,
  `create table candidate_change (
    cursor bigint generated always as identity, candidate_id uuid not null, slot char(1) not null, country char(2) not null, organisation text not null,
    state text not null, deadline_at timestamptz not null, at timestamptz not null,
    constraint candidate_change_pk primary key (cursor))`,
  `create index candidate_change_candidate on candidate_change (candidate_id, slot)`,
];

/** What a restored or attacked node must still refuse: two keys by two people, and a third person who discloses. */
const REVIEW_TABLES = [
  `create table judgement (
    judgement_id uuid not null, candidate_id uuid not null, slot char(1) not null, country char(2) not null, organisation text not null,
    kind text not null, sequence integer not null, body jsonb not null, given_at timestamptz not null,
    constraint judgement_pk primary key (judgement_id), constraint judgement_sequence unique (candidate_id, country, sequence))`,
  `create index judgement_candidate on judgement (candidate_id, slot)`,
  `create table judgement_count (candidate_id uuid not null, last_sequence integer not null, constraint judgement_count_pk primary key (candidate_id))`,
  `create table confirmation (
    candidate_id uuid not null, round integer not null, evidence_digest text not null, publication_id text not null, reviewer text not null,
    constraint confirmation_pk primary key (candidate_id, round, evidence_digest, publication_id),
    constraint confirmation_two_people unique (candidate_id, round, evidence_digest, reviewer))`,
];

const DISCLOSURE_TABLES = [
  `create table disclosure_sent (
    disclosure_id uuid not null, candidate_id uuid not null, slot char(1) not null, country char(2) not null, organisation text not null,
    own_case_id uuid not null, own_publication_id text not null, to_country char(2) not null, to_publication_id text not null,
    fields text[] not null, handling_codes text[] not null, version integer not null, own_confirmer text not null, other_confirmer text not null, disclosed_by text not null,
    disclosed_at timestamptz not null, expires_at timestamptz not null, erased_at timestamptz,
    constraint disclosure_sent_pk primary key (disclosure_id),
    constraint disclosure_two_keys check (own_confirmer <> other_confirmer),
    constraint disclosure_third_person check (disclosed_by <> own_confirmer and disclosed_by <> other_confirmer))`,
  `create index disclosure_sent_candidate on disclosure_sent (candidate_id, slot)`,
  `create index disclosure_sent_case on disclosure_sent (own_case_id)`,
  `create table disclosure_received (
    disclosure_id uuid not null, candidate_id uuid not null, country char(2) not null, organisation text not null,
    own_case_id uuid not null, own_publication_id text not null, from_country char(2) not null,
    version integer not null, body jsonb not null, expires_at timestamptz not null, received_at timestamptz not null,
    handling_acknowledged_by text, handling_acknowledged_at timestamptz,
    constraint disclosure_received_pk primary key (disclosure_id))`,
  `create index disclosure_received_work on disclosure_received (country, organisation, received_at, disclosure_id)`,
  `create index disclosure_received_candidate on disclosure_received (candidate_id)`,
  `create table disclosure_delivery (
    disclosure_id uuid not null, body jsonb not null, constraint disclosure_delivery_pk primary key (disclosure_id))`,
  `create table disclosure_erased (disclosure_id uuid not null, erased_at timestamptz not null, constraint disclosure_erased_pk primary key (disclosure_id))`,
];

const NOTICE_TABLES = [
  `create table notice (
    notice_id uuid not null, country char(2) not null, organisation text not null, kind text not null, audience text not null,
    subject text not null, occasion text not null, created_at timestamptz not null,
    constraint notice_pk primary key (notice_id), constraint notice_once unique (kind, subject, occasion))`,
  `create index notice_work on notice (country, organisation, created_at, notice_id)`,
  `create table notice_delivery (
    notice_id uuid not null, channel text not null, attempts integer not null, next_attempt_at timestamptz not null, delivered_at timestamptz, last_problem text,
    constraint notice_delivery_pk primary key (notice_id, channel))`,
];

const QUARANTINE = `create table quarantined_message (
    topic text not null, message_offset bigint not null, key text not null, value bytea, headers jsonb not null,
    reason text not null, quarantined_at timestamptz not null, delete_after timestamptz not null,
    constraint quarantined_message_pk primary key (topic, message_offset))`;

export class Candidates1764000000010 implements MigrationInterface {
  readonly name = 'Candidates1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CANDIDATE_TABLES, ...REVIEW_TABLES, ...DISCLOSURE_TABLES, ...NOTICE_TABLES, QUARANTINE]) await runner.query(statement);
    const whole = 'select, insert, update, delete';
    await protectPersonTable(runner, 'candidate', { app: 'select, update', worker: whole });
    await protectPersonTable(runner, 'candidate_change', { app: 'select, insert', worker: whole });
    await protectPersonTable(runner, 'judgement', { app: 'select, insert', worker: whole });
    await protectPersonTable(runner, 'disclosure_sent', { app: 'select, insert, update', worker: whole });
    await protectPersonTable(runner, 'disclosure_received', { app: 'select, update', worker: whole });
    await protectPersonTable(runner, 'notice', { app: 'select, insert', worker: whole });
    // Opaque ids, pseudonyms and numbers: no organisation's alone, so a constraint can hold across organisations.
    await grant(runner, 'candidate_erased', { worker: whole });
    await grant(runner, 'judgement_count', { app: 'select, insert, update', worker: whole });
    await grant(runner, 'confirmation', { app: 'insert', worker: whole });
    await grant(runner, 'disclosure_erased', { worker: whole });
    // A disclosure inside the country waits here for the worker: the sender's organisation may hand over, not look.
    await grant(runner, 'disclosure_delivery', { app: 'insert', worker: whole });
    await grant(runner, 'notice_delivery', { app: 'insert', worker: whole });
    await grant(runner, 'quarantined_message', { worker: whole });
    const { app, worker } = await serviceRoles(runner);
    await runner.query(`grant select (seq) on outbox to ${app}`);
    await runner.query(`grant usage on all sequences in schema public to ${app}, ${worker}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
