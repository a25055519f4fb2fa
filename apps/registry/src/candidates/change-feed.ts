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
 * policy was asked again; when it says no, the feed ends. `return` ends it at once, also while nothing happens.
 */
export function changeFeed(parts: FeedParts, actor: Actor, after: bigint | undefined): AsyncIterableIterator<CandidateChangeEvent, undefined> {
  const stop = new AbortController();
  const events = poll(parts, actor, after, stop.signal);
  return {
    [Symbol.asyncIterator]() { return this; },
    next: () => events.next(),
    return: () => {
      stop.abort();
      return events.return(undefined);
    },
  };
}

async function* poll(parts: FeedParts, actor: Actor, after: bigint | undefined, signal: AbortSignal): AsyncGenerator<CandidateChangeEvent, undefined, void> {
  let cursor = after ?? await parts.database.withActor(actor, newestCursor);
  while (!signal.aborted && mayListen(parts, actor)) {
    const from = cursor;
    const events = await parts.database.withActor(actor, (tx) => changesAfter(tx, from, BATCH));
    for (const event of events) {
      cursor = BigInt(event.cursor);
      yield event;
    }
    if (events.length === 0) await pause(parts.pollMs, undefined, { signal, ref: false }).catch((error: unknown) => { if (!signal.aborted) throw error; });
  }
  return undefined;
}

const mayListen = ({ nodeCountry }: FeedParts, actor: Actor): boolean =>
  decide(actor, undefined, 'CANDIDATE_LIST', { nodeCountry, reference: 'NONE' }).allow;

/** In the shape of a subscription's result; ends with the feed, and the feed with it. */
export const asSubscription = (feed: AsyncIterableIterator<CandidateChangeEvent, undefined>): AsyncIterableIterator<{ readonly candidateChanged: CandidateChangeEvent }, undefined> => ({
  [Symbol.asyncIterator]() { return this; },
  next: async () => {
    const { done, value } = await feed.next();
    return done ? { done, value } : { done: false, value: { candidateChanged: value } };
  },
  return: async () => {
    await feed.return?.();
    return { done: true, value: undefined };
  },
});
