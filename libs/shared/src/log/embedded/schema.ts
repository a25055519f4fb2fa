/**
 * The embedded log's database. Participants have no right on any table; they reach it through the functions below, which
 * run as the owner and check `session_user`, so that the database itself refuses a foreign topic.
 *
 * Offsets are given under the lock of the topic's row, held to the end of the appending transaction: the next writer
 * gets its offsets only after the one before has committed or rolled back, so no reader passes an uncommitted record,
 * and a rollback leaves no gap.
 *
 * `channel` is a random name told only to readers: a participant that could LISTEN on a foreign topic would learn when
 * another country gets a candidate.
 *
 * Errors: 42501 no right, 42P01 topic not there yet, 54000 message too large.
 */
export const EMBEDDED_SCHEMA = `
create schema if not exists log;
create table if not exists log.participant (name text primary key, role name not null unique);
create table if not exists log.topic_right (topic text, role name, may_write boolean not null, may_read boolean not null, primary key (topic, role));
create table if not exists log.topic (
  name text primary key, settings jsonb not null, next_offset bigint not null default 0,
  first_offset bigint not null default 0, channel text not null default 'log_' || replace(gen_random_uuid()::text, '-', ''));
create table if not exists log.message (
  topic text not null references log.topic (name), "offset" bigint not null, key text not null, value bytea null,
  headers jsonb not null, appended_at timestamptz not null default clock_timestamp(), primary key (topic, "offset"));
create index if not exists message_key on log.message (topic, key, "offset");

create or replace function log.require_right(p_topic text, p_write boolean) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
  if not exists (select from log.topic_right r where r.topic = p_topic and r.role = session_user
                 and (case when p_write then r.may_write else r.may_read end)) then
    raise exception 'no right on this topic' using errcode = '42501';
  end if;
  if not exists (select from log.topic t where t.name = p_topic) then
    raise exception 'topic is not there' using errcode = '42P01';
  end if;
end $body$;

create or replace function log.append(p_topic text, p_keys text[], p_values bytea[], p_headers jsonb[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare v_first bigint; v_channel text; v_limit bigint; v_count int := coalesce(array_length(p_keys, 1), 0);
begin
  perform log.require_right(p_topic, true);
  select coalesce((t.settings ->> 'max.message.bytes')::bigint, 1048576) into v_limit from log.topic t where t.name = p_topic;
  if exists (select from unnest(p_keys, p_values, p_headers) m (k, v, h)
             where octet_length(k) + coalesce(octet_length(v), 0) + octet_length(h::text) > v_limit) then
    raise exception 'message is over the limit of the topic' using errcode = '54000';
  end if;
  update log.topic t set next_offset = t.next_offset + v_count where t.name = p_topic
    returning t.next_offset - v_count, t.channel into v_first, v_channel;
  insert into log.message (topic, "offset", key, value, headers)
    select p_topic, v_first + m.n - 1, m.k, m.v, m.h from unnest(p_keys, p_values, p_headers) with ordinality m (k, v, h, n);
  perform pg_notify(v_channel, '');
  return v_first;
end $body$;

create or replace function log.read(p_topic text, p_from bigint, p_count int, p_bytes bigint)
returns table ("offset" bigint, key text, value bytea, headers jsonb, appended_ms double precision)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  perform log.require_right(p_topic, false);
  return query
    select w."offset", w.key, w.value, w.headers, extract(epoch from w.appended_at)::double precision * 1000 from (
      select m.*, sum(coalesce(octet_length(m.value), 0)) over (order by m."offset") - coalesce(octet_length(m.value), 0) as before
      from (select * from log.message x where x.topic = p_topic and x."offset" >= p_from order by x."offset" limit p_count) m
    ) w where w.before < p_bytes order by w."offset";
end $body$;

create or replace function log.range(p_topic text) returns table (first_offset bigint, end_offset bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
  perform log.require_right(p_topic, false);
  return query select t.first_offset, t.next_offset from log.topic t where t.name = p_topic;
end $body$;

create or replace function log.channel(p_topic text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
  perform log.require_right(p_topic, false);
  return (select t.channel from log.topic t where t.name = p_topic);
end $body$;

revoke all on schema log from public;
revoke all on all tables in schema log from public;
revoke all on all functions in schema log from public`;

/** What a participant may call. */
export const PARTICIPANT_FUNCTIONS = [
  'log.append(text, text[], bytea[], jsonb[])', 'log.read(text, bigint, int, bigint)', 'log.range(text)', 'log.channel(text)',
] as const;
