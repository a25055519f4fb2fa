import type { QueryFunction } from '../database/query.js';
import { maxMessageBytes, parseTopic, TOPIC_SETTINGS } from '../topics/index.js';
import { messageBytes } from '../log/message-bytes.js';
import type { LogMessage } from '../log/port.js';

export interface OutboxRow extends LogMessage { readonly topic: string }

/** For the writer's migrations. `published_at is null` is the queue; its partial index keeps the relay's look cheap. */
export const OUTBOX_TABLE = `
create table if not exists outbox (
  seq bigserial primary key, topic text not null, key text not null, value bytea null, headers jsonb not null, published_at timestamptz null);
create index if not exists outbox_unpublished on outbox (seq) where published_at is null;
create index if not exists outbox_by_key on outbox (key)`;

/** Room for headers and Kafka's own framing inside max.message.bytes. */
const FRAMING_BYTES = 1024;

/**
 * Queues sealed messages in the caller's transaction, in this order and in one round trip, after the row lock on the record,
 * so that `seq` follows the version order of a key. A message that the log would refuse for its size fails here, where a person sees it, and
 * not in the relay, where it would block its topic.
 */
export async function appendOutbox(query: QueryFunction, ...rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  for (const row of rows) refuseOversize(row);
  await query(INSERT, [rows.map(({ topic }) => topic), rows.map(({ key }) => key), rows.map(({ value }) => value), rows.map(headersOf)]);
}

const headersOf = ({ headers = {} }: OutboxRow): string => JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString('base64')])));

/** No RETURNING: the writing role may insert and not read. */
const INSERT = `
with added as (
  insert into outbox (topic, key, value, headers)
  select topic, key, value, headers::jsonb from unnest($1::text[], $2::text[], $3::bytea[], $4::text[]) with ordinality as message(topic, key, value, headers, number) order by number)
select pg_notify('outbox', '')`;

function refuseOversize(row: OutboxRow): void {
  const family = parseTopic(row.topic)?.family;
  if (!family) throw new RangeError(`${row.topic} is not a topic of the federation`);
  const bytes = messageBytes(row);
  const limit = maxMessageBytes(TOPIC_SETTINGS[family]) - FRAMING_BYTES;
  if (bytes > limit) throw new RangeError(`a message of ${bytes} bytes for ${row.topic} is over its limit of ${limit}`);
}
