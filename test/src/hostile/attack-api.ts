import type { Federation } from '@homeward/federation';
import { seeded } from '../drill/random.js';
import { hostileRequests, type HostileRequest } from './documents.js';

export interface ApiFigures { readonly requests: number; readonly accepted: number; readonly stackTraces: number; readonly schemaHints: number; readonly crashes: number; readonly unanswered: number; readonly examples: readonly string[] }

const STACK = /\n\s*at |node_modules|\.(js|ts):\d+|Error:.*\n/;
const HINT = /Did you mean|Cannot query field|Unknown argument|"__schema":/;

/** Sends hostile requests to a node in production mode and counts what it should not have said. */
export async function attackApi(federation: Federation, seed: number, count: number): Promise<ApiFigures> {
  const url = federation.registryUrl('DE');
  const own = await federation.identity.issueToken('de-caseworker', { ttlSeconds: 3600 });
  const found = { accepted: 0, stackTraces: 0, schemaHints: 0, unanswered: 0 };
  const examples: string[] = [];
  for (const request of hostileRequests(seeded(seed), count)) {
    const answer = await send(url, request, own);
    const harms = answer === undefined ? ['unanswered' as const] : harmsOf(answer);
    for (const harm of harms) found[harm] += 1;
    if (harms.length > 0 && examples.length < 10) examples.push(`${request.kind} (${request.token}): ${harms.join(', ')}: ${answer?.slice(0, 200) ?? 'no answer'}`);
  }
  const alive = await fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false);
  return { requests: count, ...found, crashes: alive ? 0 : 1, examples };
}

async function send(url: string, { body, token }: HostileRequest, own: string): Promise<string | undefined> {
  const authorization = token === 'none' ? {} : { authorization: `Bearer ${token === 'own' ? own : `${own.slice(0, -6)}AAAAAA`}` };
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization }, body, signal: AbortSignal.timeout(20_000) })
    .then((response) => response.text(), (error: unknown) => (body.length > BODY_LIMIT && !isTimeout(error) ? 'refused by hanging up' : undefined));
}
/** A server may stop reading what is too large; the sender then sees its connection closed instead of the answer. */
const BODY_LIMIT = 1_000_000;
const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

type Harm = 'accepted' | 'stackTraces' | 'schemaHints';
function harmsOf(answer: string): readonly Harm[] {
  return [...(isAccepted(answer) ? ['accepted' as const] : []), ...(STACK.test(answer) ? ['stackTraces' as const] : []), ...(HINT.test(answer) ? ['schemaHints' as const] : [])];
}

/** A hostile request may be refused as an error or as a Refusal; anything else is an answer. */
function isAccepted(answer: string): boolean {
  try {
    const { data, errors } = JSON.parse(answer) as { data?: Record<string, { __typename?: string } | null> | null; errors?: unknown };
    if (errors !== undefined || data === undefined || data === null) return false;
    return Object.values(data).some((value) => value !== null && value.__typename !== 'Refusal');
  } catch { return false; }
}
