import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { summarise, type Summary } from '../statistics.js';
import { inParallel, prepareCase, publishCase, referenceOf, type Desk } from './cases.js';
import type { Caller } from './node.js';

export interface Latency {
  /** From the answer to the change at A (it is committed) until B's own reader has the candidate, by GraphQL. */
  readonly commitToReadable: Summary;
  /** The same from the moment the change was sent: nothing of it is left out. */
  readonly requestToReadable: Summary;
  readonly missing: number;
  /** Changes per second that were really made. */
  readonly ratePerSecond: number;
}

const TOGETHER = 8;
const ARRIVAL_PATIENCE_MS = 30_000;
const SECOND_MS = 1_000;

/** B holds `count` children, A seeks the same ones; A publishes them at an even rate and B watches its candidates come. */
export async function measureLatency(a: Desk, b: Desk, count: number, ratePerSecond: number): Promise<Latency> {
  const heldIds = await inParallel(count, TOGETHER, (number) => prepareCase(b, number));
  await inParallel(count, TOGETHER, (number) => publishCase(b, number, heldIds[number] ?? ''));
  const soughtIds = await inParallel(count, TOGETHER, (number) => prepareCase(a, number));
  const seenMs = new Map<string, number>();
  const watch = watchCandidates(b.writer, (id) => { if (!seenMs.has(id)) seenMs.set(id, performance.now()); });
  await pause(SECOND_MS);
  const changes = await publishEvenly(soughtIds, ratePerSecond, (number, id) => publishCase(a, number, id));
  await waitFor(() => seenMs.size >= count);
  await watch.close();
  return latencyOf(changes, await referencesOf(b.writer), seenMs, (number) => referenceOf(b, number));
}

interface Change { readonly requestedMs: number; readonly answeredMs: number }
/** Sent by the clock and not by the answers, so that a slow node is not given time to recover. */
async function publishEvenly(ids: readonly string[], ratePerSecond: number, publish: (number: number, id: string) => Promise<unknown>): Promise<readonly Change[]> {
  const startMs = performance.now();
  return Promise.all(ids.map(async (id, number) => {
    await pause(Math.max(0, startMs + (number * SECOND_MS) / ratePerSecond - performance.now()));
    const requestedMs = performance.now();
    await publish(number, id);
    return { requestedMs, answeredMs: performance.now() };
  }));
}

function watchCandidates(reader: Caller, seen: (id: string) => void): { close(): Promise<void> } {
  const client = createClient({ url: `${reader.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${reader.token}` } });
  client.subscribe<{ readonly candidateChanged: { readonly id: string } }>({ query: 'subscription { candidateChanged { id } }' }, {
    next: ({ data }) => { if (data) seen(data.candidateChanged.id); },
    error: (error) => { throw new Error('the subscription ended', { cause: error }); },
    complete: () => undefined,
  });
  return { close: async () => { await client.dispose(); } };
}

interface Page { readonly edges: readonly { readonly node: { readonly id: string; readonly ownReference: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }
/** Which candidate belongs to which of the reader's own cases. */
export async function referencesOf(reader: Caller): Promise<ReadonlyMap<string, string>> {
  const references = new Map<string, string>();
  for (let after: string | null | undefined; after !== null;) {
    const page: Page = await reader.ask<Page>('query', 'candidates', { list: ['WorkList!', 'ALL'], first: ['Int!', 50], ...(after ? { after: ['String', after] } : {}) }, '{ edges { node { id ownReference } } pageInfo { hasNextPage endCursor } }');
    for (const { node } of page.edges) references.set(node.id, node.ownReference);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return references;
}

function latencyOf(changes: readonly Change[], references: ReadonlyMap<string, string>, seenMs: ReadonlyMap<string, number>, referenceFor: (number: number) => string): Latency {
  const seenByReference = new Map<string, number>();
  for (const [id, atMs] of seenMs) {
    const reference = references.get(id) ?? '';
    seenByReference.set(reference, Math.min(atMs, seenByReference.get(reference) ?? Infinity));
  }
  const arrived = changes.flatMap((change, number) => {
    const readableMs = seenByReference.get(referenceFor(number));
    return readableMs === undefined ? [] : [{ ...change, readableMs }];
  });
  const spanMs = Math.max(...changes.map(({ requestedMs }) => requestedMs)) - Math.min(...changes.map(({ requestedMs }) => requestedMs));
  return {
    commitToReadable: summarise(arrived.map(({ answeredMs, readableMs }) => Math.max(0, readableMs - answeredMs))),
    requestToReadable: summarise(arrived.map(({ requestedMs, readableMs }) => readableMs - requestedMs)),
    missing: changes.length - arrived.length,
    ratePerSecond: Math.round(((changes.length - 1) / spanMs) * SECOND_MS),
  };
}

async function waitFor(condition: () => boolean): Promise<void> {
  for (const untilMs = performance.now() + ARRIVAL_PATIENCE_MS; !condition() && performance.now() < untilMs;) await pause(50);
}
