import { summarise, type Summary } from '../statistics.js';
import { referencesOf } from './latency.js';
import { access, type Caller } from './node.js';

export interface Load extends Summary { readonly requestsPerSecond: number }
export interface GraphqlLoad { readonly candidateList: Load; readonly candidateDetail: Load; readonly caseList: Load }
export interface LoadOptions { readonly connections: number; readonly seconds: number }

const STUBS = '{ edges { node { id side state urgency deadlineAt overdue assignee childConcerned ownCaseId ownReference } } pageInfo { hasNextPage endCursor } }';
const CASE_STUBS = '{ edges { node { id reference kind state version published reviewDueAt } } pageInfo { hasNextPage endCursor } }';
const DETAIL = '{ __typename ... on Candidate { id state bits probability evidence { field level bits message ownValue otherValue } counterpart { country names { value } } allowedActions } ... on Refusal { code message } }';
const SECOND_MS = 1_000;

/** Lists and details as a reviewer asks for them; every one leaves its audit entry in the same transaction. */
export async function measureGraphql(reader: Caller, options: LoadOptions): Promise<GraphqlLoad> {
  const candidates = [...await referencesOf(reader)];
  const anyCandidate = (turn: number) => candidates[turn % candidates.length] ?? ['', ''];
  return {
    candidateList: await load(options, () => reader.ask('query', 'candidates', { list: ['WorkList!', 'ALL'], first: ['Int!', 20] }, STUBS)),
    candidateDetail: await load(options, (turn) => {
      const [id, reference] = anyCandidate(turn);
      return reader.ask('query', 'candidate', { id: ['ID!', id], ...access('IDENTIFY_FOUND', reference) }, DETAIL);
    }),
    caseList: await load(options, () => reader.ask('query', 'cases', { first: ['Int!', 20] }, CASE_STUBS)),
  };
}

/** Each connection asks again as soon as it is answered. The first second warms up and does not count. */
async function load({ connections, seconds }: LoadOptions, ask: (turn: number) => Promise<unknown>): Promise<Load> {
  const timesMs: number[] = [];
  const startMs = performance.now() + SECOND_MS;
  const endMs = startMs + seconds * SECOND_MS;
  let turn = 0;
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let beginMs = performance.now(); beginMs < endMs; beginMs = performance.now()) {
      await ask(turn++);
      if (beginMs >= startMs) timesMs.push(performance.now() - beginMs);
    }
  }));
  return { ...summarise(timesMs), requestsPerSecond: Math.round(timesMs.length / seconds) };
}
