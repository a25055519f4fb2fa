import type { Sql } from '../../platform/database.js';
import type { Share } from '../domain/share.js';

export interface Standing {
  readonly position: bigint;
  /** Up to which position the store may have let go of what the counts need. */
  readonly floor: bigint;
}

/** Where this share stands; locks it until the transaction ends, so that of two live workers one waits for the other. A share that is new goes on where a whole set of other shares has got to. */
export async function lockPosition(sql: Sql, { number, of }: Share): Promise<Standing> {
  const [known] = await lookAndLock(sql, number, of);
  if (known) return standingOf(known);
  await sql(`
    insert into index_worker (share, shares, position)
    select $1, $2, coalesce((select max(position) from (select min(position) as position from index_worker group by shares having count(*) = shares) whole), 0) on conflict do nothing`, [number, of]);
  const [added] = await lookAndLock(sql, number, of);
  return standingOf(added);
}

interface StandingRow { readonly position: string; readonly floor: string }
const lookAndLock = (sql: Sql, number: number, of: number): Promise<StandingRow[]> =>
  sql<StandingRow>('select position::text as position, (select position::text from ended_floor) as floor from index_worker where share = $1 and shares = $2 for update', [number, of]);
const standingOf = (row: StandingRow | undefined): Standing => ({ position: BigInt(row?.position ?? 0), floor: BigInt(row?.floor ?? 0) });

export async function storePosition(sql: Sql, { number, of }: Share, position: bigint): Promise<void> {
  await sql('update index_worker set position = $3 where share = $1 and shares = $2', [number, of, position.toString()]);
}

/** The other record of each candidate of these records. */
export async function partnersOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ own: string; other: string }>(`
    select a_id as own, b_id as other from candidate where a_id = any($1) union all select b_id, a_id from candidate where b_id = any($1)`, [ids]);
  return new Map([...Map.groupBy(rows, (row) => row.own)].map(([own, group]) => [own, group.map((row) => row.other)]));
}
