import { setTimeout as pause } from 'node:timers/promises';
import type { Federation } from '@homeward/federation';
import { eventually } from '../drill/deadline.js';
import { databaseOf } from '../drill/federation-clients.js';
import { queryOnce } from '../drill/node-client.js';

export interface Raised { readonly candidateId: string; readonly decidingPublication: string; readonly state: string; readonly openness: string }

/** What the matcher made of two records; undefined when it made nothing within the time. */
export async function raisedBetween(federation: Federation, one: string, other: string, patienceMs: number): Promise<Raised | undefined> {
  let found: Raised | undefined;
  await eventually(patienceMs, async () => {
    [found] = await queryOnce<Raised & { readonly [column: string]: unknown }>(federation.databases.matcher.url('worker'), `
      select candidate_id as "candidateId", case decider when 'a' then a_id else b_id end as "decidingPublication", state, openness
      from candidate where (a_id = $1 and b_id = $2) or (a_id = $2 and b_id = $1)`, [one, other]);
    return found !== undefined;
  }, 100);
  return found;
}

/** How many candidates of a record there are at the matcher. */
export async function candidateCount(federation: Federation, publicationId: string): Promise<number> {
  const [row] = await queryOnce<{ count: number }>(federation.databases.matcher.url('worker'), 'select count(*)::int as count from candidate where a_id = $1 or b_id = $1', [publicationId]);
  return row?.count ?? 0;
}

/** Until the index has passed all that was published, and the nodes had time to take what the matcher sent. */
export async function settle(federation: Federation, country: string, publicationId: string, version: number): Promise<void> {
  const arrived = await eventually(30_000, async () => (await queryOnce(databaseOf(federation, country).url('worker'),
    'select 1 from publication_receipt where publication_id = $1 and version >= $2', [publicationId, version])).length > 0, 100);
  if (!arrived) throw new Error(`${country} has no receipt`);
  await pause(250);
}

/** Until the deciding side's node has taken the candidate in. */
export async function candidateAtGreece(federation: Federation, candidateId: string): Promise<boolean> {
  return eventually(20_000, async () => (await queryOnce(databaseOf(federation, 'GR').url('worker'), 'select 1 from candidate where candidate_id = $1', [candidateId])).length > 0, 100);
}
