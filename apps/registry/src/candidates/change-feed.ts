import { setTimeout as pause } from 'node:timers/promises';
import { decide } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { changesAfter, newestCursor, type CandidateChangeEvent } from './store/changes.js';

export interface FeedParts { readonly database: Database; readonly nodeCountry: string; readonly pollMs: number }
/** Nest token of the feed's parts. */
export const CANDIDATE_FEED = Symbol('candidate feed');
const BATCH = 50;

/**
 * What `candidateChanged` sends: from the table, after the reader's cursor, so that reconnecting loses nothing and a
 * second process serves as well as the first. Each batch is read under the reader's own row-level security, after the
 * policy was asked again; when it says no, the feed ends.
 */
export async function* changeFeed(parts: FeedParts, actor: Actor, after: bigint | undefined): AsyncGenerator<CandidateChangeEvent, void, void> {
  let cursor = after ?? await parts.database.withActor(actor, newestCursor);
  while (mayListen(parts, actor)) {
    const from = cursor;
    const events = await parts.database.withActor(actor, (tx) => changesAfter(tx, from, BATCH));
    for (const event of events) {
      cursor = BigInt(event.cursor);
      yield event;
    }
    if (events.length === 0) await pause(parts.pollMs);
  }
}

const mayListen = ({ nodeCountry }: FeedParts, actor: Actor): boolean =>
  decide(actor, undefined, 'CANDIDATE_LIST', { nodeCountry, reference: 'NONE' }).allow;
