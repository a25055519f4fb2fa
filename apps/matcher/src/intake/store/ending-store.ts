import type { KeyHashes } from '@homeward/matching';
import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import type { Ending } from '../domain/ending.js';

interface EndingRow { readonly position: string; readonly since: string; readonly keys: Buffer }

const keysPlace = (position: bigint): string => `ended/${position.toString()}`;

export async function writeEndings(sql: Sql, rest: AtRest, endings: readonly Ending[], now: Date): Promise<void> {
  if (endings.length === 0) return;
  await sql('insert into ended_version (position, since, keys, ended_at) select *, $4 from unnest($1::bigint[], $2::bigint[], $3::bytea[])', [
    endings.map(({ position }) => position.toString()), endings.map(({ since }) => since.toString()), endings.map(({ position, keys }) => rest.lock([...keys], keysPlace(position))), now,
  ]);
}

/** Versions that came or went after `from` and up to `to`. */
export async function endingsBetween(sql: Sql, rest: AtRest, from: bigint, to: bigint): Promise<readonly Ending[]> {
  return toEndings(rest, await sql<EndingRow>(`
    select position::text as position, since::text as since, keys from ended_version e where (e.position > $1 and e.position <= $2) or (e.since > $1 and e.since <= $2)`, [from.toString(), to.toString()]));
}

/** Versions that stood at `at`, and no more. */
export async function endingsAround(sql: Sql, rest: AtRest, at: bigint): Promise<readonly Ending[]> {
  return toEndings(rest, await sql<EndingRow>('select position::text as position, since::text as since, keys from ended_version e where e.since <= $1 and e.position > $1', [at.toString()]));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Lets go of what every share has applied, an hour later, for another worker of a share may be behind its row; and of
 * everything after a day, since it is about people who may have been erased. Whoever comes later counts anew.
 */
export async function purgeEndings(sql: Sql, nowMs: number): Promise<void> {
  await sql(`
    with gone as (delete from ended_version where ended_at <= $2 or (ended_at <= $1 and position <= (select min(position) from index_worker)) returning position)
    update ended_floor set position = greatest(position, (select max(position) from gone)) where exists (select from gone)`, [new Date(nowMs - HOUR_MS), new Date(nowMs - DAY_MS)]);
}

const toEndings = (rest: AtRest, rows: readonly EndingRow[]): readonly Ending[] => rows.map((row) => {
  const position = BigInt(row.position);
  return { position, since: BigInt(row.since), keys: Uint32Array.from(rest.unlock(row.keys, keysPlace(position)) as number[]) satisfies KeyHashes };
});
