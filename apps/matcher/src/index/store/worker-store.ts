import type { Sql } from '../../platform/database.js';
import type { Share } from '../domain/share.js';

/** Where this share stands; locks it until the transaction ends, so that of two live workers one waits for the other. */
export async function lockPosition(sql: Sql, { number, of }: Share): Promise<bigint> {
  await sql('insert into index_worker (share, shares, position) values ($1, $2, 0) on conflict do nothing', [number, of]);
  const [row] = await sql<{ position: string }>('select position::text as position from index_worker where share = $1 and shares = $2 for update', [number, of]);
  return BigInt(row?.position ?? 0);
}

export async function storePosition(sql: Sql, { number, of }: Share, position: bigint): Promise<void> {
  await sql('update index_worker set position = $3 where share = $1 and shares = $2', [number, of, position.toString()]);
}

/** The other record of each candidate of these records. */
export async function partnersOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ own: string; other: string }>(`
    select a_id as own, b_id as other from candidate where a_id = any($1) union all select b_id, a_id from candidate where b_id = any($1)`, [ids]);
  return new Map([...Map.groupBy(rows, (row) => row.own)].map(([own, group]) => [own, group.map((row) => row.other)]));
}
