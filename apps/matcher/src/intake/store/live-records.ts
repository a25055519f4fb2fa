import type { DigestEntry, Participant } from '@homeward/shared';
import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import type { StoredRecord } from '../domain/plan.js';
import type { Ending } from '../domain/ending.js';
import { endingsAround, endingsBetween } from './ending-store.js';
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
export interface IndexedRow extends RecordRow { readonly position: string; readonly presence: Presence }
export const INDEXED = `${RECORD_COLUMNS}, position::text as position, presence`;

const INDEXED_OF_RECORD = INDEXED.split(', ').map((column) => `r.${column}`).join(', ');

export const toIndexed = (row: IndexedRow, rest: AtRest): IndexedRecord => ({ ...toStoredRecord(row, rest), presence: row.presence, position: BigInt(row.position) });

/** What happened after one position and up to another one. */
export interface Stage {
  readonly last: bigint;
  /** In order; a version that was replaced meanwhile shows only as its successor. */
  readonly changes: readonly Change[];
  /** Of the versions that came or went in this stage, those that stand no more. */
  readonly endings: readonly Ending[];
}

/**
 * The next `span` positions after `position`, as far as there are so many. All looks at changes end at one position: what
 * commits between them is seen by the next call, as a whole or not at all. Endings are looked for last, so that a version
 * that was replaced between two looks is still seen where it stood.
 * Ordered by the column: the selected text of the same name would sort 10 before 9.
 */
export async function readStage(sql: Sql, rest: AtRest, position: bigint, span: number): Promise<Stage> {
  const [next, newest] = [position + BigInt(span), await lastPosition(sql)];
  const last = newest < next ? newest : next;
  if (last <= position) return { last: position, changes: [], endings: [] };
  const changes = await changesBetween(sql, rest, [position.toString(), last.toString()]);
  return { last, changes, endings: await endingsBetween(sql, rest, position, last) };
}

async function changesBetween(sql: Sql, rest: AtRest, bounds: readonly [string, string]): Promise<readonly Change[]> {
  const rows = await sql<IndexedRow>(`select ${INDEXED} from record where record.position > $1 and record.position <= $2`, bounds);
  const erased = await sql<{ publication_id: string; position: string }>('select publication_id, position::text as position from erased_id where position > $1 and position <= $2', bounds);
  const asked = await sql<IndexedRow & { asked_position: string }>(
    `select ${INDEXED_OF_RECORD}, n.position::text as asked_position from next_request n join record r using (publication_id) where n.position > $1 and n.position <= $2`, bounds);
  const changes = [
    ...rows.map((row) => ({ position: BigInt(row.position), publicationId: row.publication_id, record: toIndexed(row, rest), asked: false })),
    ...erased.map((row) => ({ position: BigInt(row.position), publicationId: row.publication_id, record: undefined, asked: false })),
    ...asked.map((row) => ({ position: BigInt(row.asked_position), publicationId: row.publication_id, record: toIndexed(row, rest), asked: true })),
  ];
  return changes.sort((left, right) => (left.position < right.position ? -1 : 1));
}

/** In one look of the database at itself: the live records up to `position` in pages, then what stood there and no more. */
export async function* standingAt(sql: Sql, rest: AtRest, position: bigint, pageSize = 2000): AsyncGenerator<IndexedRecord, readonly Ending[]> {
  for (let after = ''; ;) {
    const rows = await sql<IndexedRow>(`select ${INDEXED} from record where publication_id > $1 and position <= $2 order by publication_id limit $3`, [after, position.toString(), pageSize]);
    for (const row of rows) yield toIndexed(row, rest);
    const last = rows.at(-1);
    if (!last) return endingsAround(sql, rest, position);
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
