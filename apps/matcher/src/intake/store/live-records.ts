import type { DigestEntry, Participant } from '@homeward/shared';
import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import type { StoredRecord } from '../domain/plan.js';
import { RECORD_COLUMNS, toStoredRecord, type RecordRow } from './record-row.js';

/** SUSPENDED: its signing key was revoked. EXPIRED: its time is over and its node has said nothing since. */
export type Presence = 'LIVE' | 'SUSPENDED' | 'EXPIRED';

/** One entry of the one order: a version that was accepted, a record that was suspended or expired, or an id that was erased. */
export interface Change {
  readonly position: bigint;
  readonly publicationId: string;
  readonly record: IndexedRecord | undefined;
  /** No change of the record: its country asks for candidates under the threshold. */
  readonly asked: boolean;
}
/** `position`: of its last change; another one says that something about it is another. */
export interface IndexedRecord extends StoredRecord { readonly presence: Presence; readonly position: bigint }
interface IndexedRow extends RecordRow { readonly position: string; readonly presence: Presence }
const INDEXED = `${RECORD_COLUMNS}, position::text as position, presence`;

const INDEXED_OF_RECORD = INDEXED.split(', ').map((column) => `r.${column}`).join(', ');

const toIndexed = (row: IndexedRow, rest: AtRest): IndexedRecord => ({ ...toStoredRecord(row, rest), presence: row.presence, position: BigInt(row.position) });

/**
 * What happened after `position`, in order. A version that was replaced meanwhile shows only as its successor. All
 * three looks end at one position: what commits between them is seen by the next call, as a whole or not at all.
 * Ordered by the column: the selected text of the same name would sort 10 before 9.
 */
export async function readChanges(sql: Sql, rest: AtRest, position: bigint, limit: number): Promise<readonly Change[]> {
  const bounds = [position.toString(), (await lastPosition(sql)).toString(), limit];
  const rows = await sql<IndexedRow>(`select ${INDEXED} from record where record.position > $1 and record.position <= $2 order by record.position limit $3`, bounds);
  const erased = await sql<{ publication_id: string; position: string }>(
    'select publication_id, position::text as position from erased_id where position > $1 and position <= $2 order by erased_id.position limit $3', bounds);
  const asked = await sql<IndexedRow & { asked_position: string }>(
    `select ${INDEXED_OF_RECORD}, n.position::text as asked_position from next_request n join record r using (publication_id) where n.position > $1 and n.position <= $2 order by n.position limit $3`, bounds);
  const changes = [
    ...rows.map((row) => ({ position: BigInt(row.position), publicationId: row.publication_id, record: toIndexed(row, rest), asked: false })),
    ...erased.map((row) => ({ position: BigInt(row.position), publicationId: row.publication_id, record: undefined, asked: false })),
    ...asked.map((row) => ({ position: BigInt(row.asked_position), publicationId: row.publication_id, record: toIndexed(row, rest), asked: true })),
  ];
  return changes.sort((left, right) => (left.position < right.position ? -1 : 1)).slice(0, limit);
}

/** Live records up to `position` in pages, for a rebuild of the index. */
export async function* liveRecords(sql: Sql, rest: AtRest, position: bigint, pageSize = 2000): AsyncGenerator<IndexedRecord> {
  for (let after = ''; ;) {
    const rows = await sql<IndexedRow>(`select ${INDEXED} from record where publication_id > $1 and position <= $2 order by publication_id limit $3`, [after, position.toString(), pageSize]);
    for (const row of rows) yield toIndexed(row, rest);
    const last = rows.at(-1);
    if (!last) return;
    after = last.publication_id;
  }
}

export async function recordsById(sql: Sql, rest: AtRest, ids: readonly string[]): Promise<ReadonlyMap<string, IndexedRecord>> {
  const rows = await sql<IndexedRow>(`select ${INDEXED} from record where publication_id = any($1)`, [ids]);
  return new Map(rows.map((row) => [row.publication_id, toIndexed(row, rest)]));
}

/**
 * Holds these records as they are until the caller's transaction ends; answers the position of each that is not erased.
 * A key share is enough: whoever changes a record locks its row for update first.
 */
export async function holdRecords(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await sql<{ publication_id: string; position: string }>('select publication_id, position::text as position from record where publication_id = any($1) order by publication_id for key share', [ids]);
  return new Map(rows.map((row) => [row.publication_id, BigInt(row.position)]));
}

/** A suspended record is left out on purpose: the difference makes its node publish it again, under a good key. */
export const digestEntries = (sql: Sql, country: Participant): Promise<DigestEntry[]> =>
  sql<DigestEntry>(`select publication_id as "publicationId", version, envelope_number as "envelopeNumber" from record where country = $1 and presence <> 'SUSPENDED'`, [country]);

export async function lastPosition(sql: Sql): Promise<bigint> {
  const [row] = await sql<{ value: string }>('select value::text as value from position_counter');
  return BigInt(row?.value ?? 0);
}
