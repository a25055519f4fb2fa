import type { Sql } from '../platform/database.js';
import { takePositions } from './store/intake-store.js';

/** A wish for more candidates takes its place in the one order, so that every share of the index answers it once. */
export async function requestNext(sql: Sql, publicationIds: readonly string[], now: Date): Promise<void> {
  const live = await sql<{ publication_id: string }>('select publication_id from record where publication_id = any($1) order by publication_id for key share', [publicationIds]);
  if (live.length === 0) return;
  const last = await takePositions(sql, live.length);
  await sql('insert into next_request (position, publication_id, asked_at) select $2 + number, id, $3 from unnest($1::text[]) with ordinality as r(id, number)', [live.map((row) => row.publication_id), last.toString(), now]);
  await sql(`select pg_notify('matcher_position', '')`);
}
