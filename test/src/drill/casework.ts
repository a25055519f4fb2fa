import { eventually } from './deadline.js';
import type { Arguments, Login, NodeClient } from './node-client.js';

export interface CaseAnswer { readonly __typename: string; readonly code?: string; readonly message?: string; readonly id: string; readonly version: number; readonly publication?: { readonly publicationId: string; readonly version: number } | null }
const CASE = '{ __typename ... on Case { id version publication { publicationId version } } ... on Refusal { code message } }';

export const access = (caseReference: string, purpose = 'PROTECT_CHILD'): Arguments => ({ access: ['AccessInput!', { purpose, caseReference }] });
export const PERMISSION = { basis: 'LEGAL_BASIS', capacity: 'AUTHORITY', scope: ['PUBLICATION', 'DISCLOSURE'], recipients: [], evidenceReference: 'DRILL-ORDER' };

const PATIENCE_MS = 30_000;

/** One mutation of a case. "Not now" is asked again, as the answer says; any other refusal ends the drill, since it is none that the drill is about. */
export async function change(node: NodeClient, login: Login, name: string, reference: string, args: Arguments): Promise<CaseAnswer> {
  let answer: CaseAnswer | undefined;
  await eventually(PATIENCE_MS, async () => {
    answer = await node.mutate<CaseAnswer>(login, name, { ...args, ...access(reference) }, CASE);
    return answer.code !== 'NOT_POSSIBLE_NOW';
  });
  if (!answer || answer.__typename === 'Refusal') throw new Error(`${node.country} ${name} was refused: ${answer?.code ?? ''} ${answer?.message ?? ''}`);
  return answer;
}

export interface Team { readonly worker: Login; readonly supervisor: Login }
export const CHILD_PROTECTION: Team = { worker: 'caseworker', supervisor: 'supervisor' };
export const POLICE: Team = { worker: 'investigator', supervisor: 'police-supervisor' };

export interface PublishedCase { readonly caseId: string; readonly publicationId: string }

/** From the draft to the topics: validation, legal basis and, for a person who is held, custody with its second person. */
export async function publishDraft(node: NodeClient, caseId: string, reference: string, held: boolean, team = CHILD_PROTECTION): Promise<PublishedCase> {
  const of: Arguments = { caseId: ['ID!', caseId] };
  await change(node, team.supervisor, 'validateCase', reference, of);
  await change(node, team.worker, 'activateCase', reference, of);
  await change(node, team.worker, 'recordPermission', reference, { ...of, input: ['PermissionInput!', PERMISSION] });
  if (held) {
    await change(node, team.worker, 'recordCustody', reference, { ...of, status: ['CustodyStatus!', 'HELD'] });
    await change(node, team.supervisor, 'validateCustody', reference, of);
  }
  const { publication } = await change(node, team.worker, 'publishCase', reference, of);
  if (!publication) throw new Error(`${node.country} published nothing`);
  return { caseId, publicationId: publication.publicationId };
}

export async function registerAndPublish(node: NodeClient, input: { readonly reference: string }, held: boolean, team = CHILD_PROTECTION): Promise<PublishedCase> {
  const { id } = await change(node, team.worker, 'registerCase', input.reference, { input: ['CaseInput!', input] });
  return publishDraft(node, id, input.reference, held, team);
}

export interface CandidateStub { readonly id: string; readonly state: string; readonly side: string; readonly ownReference: string }
const STUBS = '{ edges { node { id state side ownReference } } }';

export async function candidatesOf(node: NodeClient, login: Login): Promise<readonly CandidateStub[]> {
  const page = await node.query<{ readonly edges: readonly { readonly node: CandidateStub }[] }>(login, 'candidates', { list: ['WorkList!', 'ALL'], first: ['Int', 50] }, STUBS);
  return page.edges.map((edge) => edge.node);
}

/** Waits until the candidate of this case is in the state. */
export async function candidateIn(node: NodeClient, login: Login, reference: string, state: string, patienceMs = 30_000): Promise<CandidateStub> {
  let found: CandidateStub | undefined;
  const reached = await eventually(patienceMs, async () => {
    found = (await candidatesOf(node, login)).find((stub) => stub.ownReference === reference && stub.state === state);
    return found !== undefined;
  });
  if (!reached || !found) throw new Error(`${node.country}: no candidate of ${reference} came to ${state}`);
  return found;
}

const CANDIDATE = '{ __typename ... on Refusal { code message } }';
export async function judge(node: NodeClient, login: Login, name: string, id: string, reference: string, args: Arguments): Promise<void> {
  const answer = await node.mutate<{ readonly __typename: string; readonly code?: string; readonly message?: string }>(login, name, { id: ['ID!', id], ...args, ...access(reference) }, CANDIDATE);
  if (answer.__typename === 'Refusal') throw new Error(`${node.country} ${name} was refused: ${answer.code ?? ''} ${answer.message ?? ''}`);
}
