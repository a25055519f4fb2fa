import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import type { RefusedArrival } from '../domain/messages.js';
import type { CountedKeys, Ending } from '../domain/ending.js';
import type { IntakePlan, Known, StoredRecord } from '../domain/plan.js';
import { writeEndings } from './ending-store.js';
import { INDEXED, toIndexed, type IndexedRecord, type IndexedRow } from './live-records.js';
import { bodyPlace } from './record-row.js';

/** What is known, as it stands. */
export interface KnownRecords extends Known { readonly records: ReadonlyMap<string, IndexedRecord> }

/** Locks what is known of these ids; whoever adds a candidate for one of them waits, so none is added to a record that goes. */
export async function loadKnown(sql: Sql, rest: AtRest, ids: readonly string[]): Promise<KnownRecords> {
  const rows = await sql<IndexedRow>(`select ${INDEXED} from record where publication_id = any($1) order by publication_id for update`, [ids]);
  const erased = await sql<{ publication_id: string }>('select publication_id from erased_id where publication_id = any($1)', [ids]);
  return { records: new Map(rows.map((row) => [row.publication_id, toIndexed(row, rest)])), erasedIds: new Set(erased.map((row) => row.publication_id)) };
}

/**
 * One order for everything that the index must apply: the counter's row stays locked until the commit, so positions
 * become visible in their order and a rollback leaves no gap. Taken last in a transaction, for all countries queue here.
 */
export async function takePositions(sql: Sql, count: number): Promise<bigint> {
  const [row] = await sql<{ last: string }>('update position_counter set value = value + $1 returning value::text as last', [count]);
  if (!row) throw new Error('position_counter is empty; the migrations made one row');
  return BigInt(row.last) - BigInt(count);
}

export interface PlanWriter { readonly rest: AtRest; readonly countedKeys: CountedKeys }

/** All that takes time is done before the positions are taken. */
export async function writePlan(sql: Sql, { rest, countedKeys }: PlanWriter, { accepted, erased }: Pick<IntakePlan, 'accepted' | 'erased'>, known: KnownRecords, now: Date): Promise<void> {
  if (accepted.length + erased.length === 0) return;
  const ended = endedBy([...accepted, ...erased].map(({ publicationId }) => known.records.get(publicationId)), countedKeys);
  const bodies = accepted.map((record) => rest.lock(record.record, bodyPlace(record.publicationId, record)));
  if (erased.length > 0) await sql('delete from record where publication_id = any($1)', [erased.map(({ publicationId }) => publicationId)]);
  const last = await takePositions(sql, accepted.length + erased.length);
  const position = (index: number): string => (last + BigInt(index) + 1n).toString();
  if (accepted.length > 0) await sql(UPSERT, [...columns(accepted), accepted.map((_, index) => position(index)), bodies]);
  if (erased.length > 0) {
    await sql(`insert into erased_id (publication_id, country, position, erased_at) select id, country, position, $4 from unnest($1::text[], $2::text[], $3::bigint[]) as e(id, country, position) on conflict do nothing`,
      [erased.map(({ publicationId }) => publicationId), erased.map(({ country }) => country), erased.map((_, index) => position(accepted.length + index)), now]);
  }
  await writeEndings(sql, rest, ended(last), now);
  await sql(`select pg_notify('matcher_position', '')`);
}

/** What was live ends at the positions given in this order, after `last`. */
export function endedBy(before: readonly (IndexedRecord | undefined)[], countedKeys: CountedKeys): (last: bigint) => readonly Ending[] {
  const endings = before.flatMap((record, index) => (record?.presence === 'LIVE' ? [{ index, since: record.position, keys: countedKeys(record.record) }] : []));
  return (last) => endings.map(({ index, since, keys }) => ({ since, keys, position: last + BigInt(index) + 1n }));
}

const columns = (records: readonly StoredRecord[]): readonly unknown[] => [
  records.map((record) => record.publicationId), records.map((record) => record.country),
  records.map((record) => record.version), records.map((record) => record.envelopeNumber),
  records.map((record) => new Date(record.acceptedAtMs)), records.map((record) => new Date(record.decidesSinceMs)), records.map((record) => new Date(record.saysSinceMs)),
  records.map((record) => new Date(record.appendedAtMs)),
  records.map((record) => record.signedBy), records.map((record) => record.record.expiresAt),
];

/** Which version wins was decided under the row lock by the version guard; here it is only written. */
const UPSERT = `
insert into record (publication_id, country, version, envelope_number, accepted_at, decides_since, says_since, appended_at, signed_by, expires_at, position, body)
select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::timestamptz[], $11::bigint[], $12::bytea[])
on conflict (publication_id) do update set
  version = excluded.version, envelope_number = excluded.envelope_number, accepted_at = excluded.accepted_at, decides_since = excluded.decides_since, says_since = excluded.says_since,
  appended_at = excluded.appended_at, signed_by = excluded.signed_by, expires_at = excluded.expires_at, position = excluded.position,
  body = excluded.body, presence = 'LIVE'`;

const QUARANTINE_DAYS = 7;
const DAY_MS = 86_400_000;
const MAX_KEPT_BYTES = 262_144;
/** A key that is no publication id is the sender's mistake and may hold anything. */
export const PUBLICATION_ID = /^[A-Za-z0-9_-]{22}$/;

/** Keeps bad messages for a few days as they came, encrypted by their sender, for whoever must find out why. */
export async function putAside(sql: Sql, topic: string, refused: readonly RefusedArrival[], now: Date): Promise<void> {
  for (const { offset, key, reason, envelope } of refused) {
    await sql(`insert into quarantine (topic, log_offset, publication_id, reason, envelope, received_at, delete_after) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [topic, offset.toString(), PUBLICATION_ID.test(key) ? key : null, reason, envelope && envelope.length <= MAX_KEPT_BYTES ? envelope : null, now, new Date(now.getTime() + QUARANTINE_DAYS * DAY_MS)]);
  }
}

export const forgetQuarantined = async (sql: Sql, ids: readonly string[]): Promise<void> => {
  await sql('delete from quarantine where publication_id = any($1)', [ids]);
};
