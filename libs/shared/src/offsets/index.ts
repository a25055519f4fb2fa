import { selectRows, type QueryFunction } from '../database/query.js';

/** For the reader's migrations; goes with the effects of a batch in one transaction. */
export const CONSUMER_OFFSET_TABLE = 'create table if not exists consumer_offset (topic text primary key, next_offset bigint not null)';

/** The next offset to read; 0 for a topic never read. */
export async function readOffset(query: QueryFunction, topic: string): Promise<bigint> {
  const [row] = await selectRows(query, 'select next_offset::text as next from consumer_offset where topic = $1', [topic]);
  return row ? BigInt(row['next'] as string) : 0n;
}

/**
 * Compare-and-set. False means that another reader of the same group has moved on: the caller is a zombie and must
 * roll its transaction back. Ends in a SELECT because TypeORM answers updates in another shape.
 */
export async function advanceOffset(query: QueryFunction, topic: string, expected: bigint, next: bigint): Promise<boolean> {
  const [row] = await selectRows(query, ADVANCE, [topic, expected.toString(), next.toString()]);
  return row?.['moved'] === 1;
}

const ADVANCE = `
with moved as (
  update consumer_offset set next_offset = $3::bigint where topic = $1 and next_offset = $2::bigint returning 1
), made as (
  insert into consumer_offset (topic, next_offset) select $1, $3::bigint
  where $2::bigint = 0 and not exists (select from consumer_offset where topic = $1)
  on conflict do nothing returning 1
)
select ((select count(*) from moved) + (select count(*) from made))::int as moved`;

/** Thrown by a reader inside its transaction, so that it rolls back. */
export class ZombieReaderError extends Error {
  constructor(topic: string) {
    super(`another reader of ${topic} has moved on; this batch is dropped`);
    this.name = 'ZombieReaderError';
  }
}
