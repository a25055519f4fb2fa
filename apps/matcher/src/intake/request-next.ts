import type { Participant } from '@homeward/shared';
import type { Sql } from '../platform/database.js';
import { takePositions } from './store/intake-store.js';

/** A country's wish for more candidates of a record of its own. */
export interface Wish { readonly country: Participant; readonly publicationId: string }

/** The records that may be asked about: live, and of the country that asks. Held where they are until the transaction ends. */
export async function holdAsked(sql: Sql, wishes: readonly Wish[]): Promise<readonly string[]> {
  if (wishes.length === 0) return [];
  const live = await sql<{ publication_id: string }>(`
    select publication_id from record where presence = 'LIVE' and (publication_id, country) in (select * from unnest($1::text[], $2::text[])) order by publication_id for key share`,
  [wishes.map((wish) => wish.publicationId), wishes.map((wish) => wish.country)]);
  return live.map((row) => row.publication_id);
}

/** A wish takes its place in the one order, so that every share of the index answers it once. */
export async function requestNext(sql: Sql, publicationIds: readonly string[], now: Date): Promise<void> {
  if (publicationIds.length === 0) return;
  const last = await takePositions(sql, publicationIds.length);
  await sql('insert into next_request (position, publication_id, asked_at) select $2 + number, id, $3 from unnest($1::text[]) with ordinality as r(id, number)', [publicationIds, last.toString(), now]);
  await sql(`select pg_notify('matcher_position', '')`);
}
