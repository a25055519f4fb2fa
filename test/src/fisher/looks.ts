import type { Arguments, NodeClient } from '../drill/node-client.js';
import { access } from '../drill/casework.js';
import type { Fisher } from './ways.js';

const NODES = (fields: string) => `{ edges { node { ${fields} } } pageInfo { hasNextPage endCursor } }`;
const CASE = `{ __typename ... on Case { id reference state version published kind sought dangerToLife childConcerned names { value } birth { value } documents { number } companions custody { status validated }
  publication { publicationId version upToDate acceptedVersion problem problemWhere } } ... on Refusal { code message fields { field message } } }`;
const CANDIDATE = '{ __typename ... on Candidate { id side state evidence { field } counterpart { country } judgements { kind note } } ... on Refusal { code message fields { field message } } }';
const PAGE: Arguments = { first: ['Int', 50] };

export const listCandidates = ({ node, team }: Fisher): Promise<unknown> => node.query(team.worker, 'candidates', { list: ['WorkList!', 'ALL'], ...PAGE }, NODES('id side state deadlineAt overdue ownReference'));
export const readCase = ({ node, team }: Fisher, id: string, reference: string): Promise<unknown> => node.query(team.worker, 'case', { id: ['ID!', id], ...access(reference) }, CASE);
export const readCandidate = ({ node, team }: Fisher, id: string, reference: string): Promise<unknown> => node.query(team.worker, 'candidate', { id: ['ID!', id], ...access(reference) }, CANDIDATE);

/** Everything that one can look at with a case of one's own. */
export async function lookAround(fisher: Fisher, caseId: string, reference: string): Promise<void> {
  const { node, team } = fisher;
  await readCase(fisher, caseId, reference);
  await node.query(team.worker, 'cases', { filter: ['CaseFilterInput', { reference }], ...PAGE }, NODES('id reference kind state version published'));
  for (const list of ['ALL', 'UNASSIGNED', 'OVERDUE']) await node.query(team.worker, 'candidates', { list: ['WorkList!', list], ...PAGE }, NODES('id side state'));
  await node.query(team.supervisor, 'candidates', { list: ['WorkList!', 'ALL'], ...PAGE }, NODES('id side state'));
  await node.query(team.worker, 'disclosures', PAGE, NODES('id'));
  await node.query(team.worker, 'notices', PAGE, NODES('id kind audience candidateId'));
}

/** What a fisher who had learned an id would try with it. */
export async function probe({ node, team, auditor }: Fisher, ids: { readonly caseId: string; readonly candidateId: string; readonly publicationId: string; readonly reference: string }, reference: string): Promise<void> {
  const candidate: Arguments = { id: ['ID!', ids.candidateId], ...access(reference) };
  const held: Arguments = { caseId: ['ID!', ids.caseId], ...access(reference) };
  await node.query(team.worker, 'case', { id: ['ID!', ids.caseId], ...access(reference) }, CASE);
  await node.query(team.worker, 'candidate', candidate, CANDIDATE);
  await node.query(team.worker, 'disclosure', candidate, '{ __typename ... on Refusal { code message } }');
  for (const recordId of [ids.caseId, ids.candidateId, ids.publicationId]) await node.query(auditor, 'auditTrail', { recordId: ['ID', recordId], ...PAGE }, NODES('operation'));
  await node.query(team.worker, 'suggest', { kind: ['SuggestionKind!', 'OWN_CASE'], text: ['String!', ids.reference] }, '{ code label }');
  await node.query(team.worker, 'cases', { filter: ['CaseFilterInput', { reference: ids.reference }], ...PAGE }, NODES('id reference'));
  await refusable(node, team.worker, 'judgeCandidate', { ...candidate, verdict: ['Verdict!', 'CONFIRM'] });
  await refusable(node, team.worker, 'releaseCandidate', { ...candidate, fields: ['[ReleaseField!]!', ['SEX']] });
  await refusable(node, team.worker, 'answerSafe', candidate);
  await refusable(node, team.worker, 'flagCandidate', candidate);
  await refusable(node, team.worker, 'assignCandidate', { ...candidate, assignee: ['String', 'x'] });
  await refusable(node, team.worker, 'refuteCandidate', { ...candidate, reason: ['RejectionReason!', 'OTHER'] });
  await refusable(node, team.supervisor, 'discloseCandidate', { ...candidate, fields: ['[DisclosureField!]!', ['NAMES']] });
  await refusable(node, team.supervisor, 'validateCustody', held);
  await refusable(node, team.worker, 'publishCase', held);
  await refusable(node, team.worker, 'askNextCandidates', held);
  await refusable(node, team.worker, 'recordCustody', { ...held, status: ['CustodyStatus!', 'LEFT'] });
  await refusable(node, team.supervisor, 'closeCase', { ...held, reason: ['ClosingReason!', 'DUPLICATE'] });
}

const refusable = (node: NodeClient, login: Fisher['team']['worker'], name: string, args: Arguments): Promise<unknown> =>
  node.mutate(login, name, args, '{ __typename ... on Refusal { code message fields { field message } } }');
