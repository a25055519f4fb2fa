import type { Arguments, Caller, Refusal } from './graphql.js';
import { must } from './must.js';

const REFUSAL = '... on Refusal { code message fields { field message } }';
const EVIDENCE = 'evidence { field level bits message ownValue otherValue }';
const NAMES = 'names { value script part kind }';
const COUNTERPART = `counterpart { country contact { authority email } ${NAMES} birth { type value minYears maxYears } ageGroup sex nationalities languages heightCm { value } eyeColour { value } hairColour { value } marks { code } }`;

export const CASE = `{ __typename ... on Case { id reference state version published permissions { id } } ${REFUSAL} }`;
export const CANDIDATE = `{ __typename ... on Candidate { id side state urgency deadlineAt overdue assignee childConcerned ownCaseId ownReference bits probability ${EVIDENCE} ${COUNTERPART} round judgements { kind side at } allowedActions deskNotes { code at } nudges } ${REFUSAL} }`;
export const CANDIDATE_STUBS = '{ edges { node { id side state urgency deadlineAt overdue assignee childConcerned ownCaseId ownReference } } }';
export const DISCLOSURE = `{ __typename ... on Disclosure { id candidateId direction fromCountry ticked: disclosedFields handlingText disclosedAt content { ${NAMES} birth { type value } sex heightCm { value } marks { code } relatives { relation name { value } } photograph { mediaType base64 } custody contact { authority } } } ${REFUSAL} }`;
export const DESK_CANDIDATE = '{ __typename id decidingCountry childConcerned deadlineAt overdue state otherCountry contacts { country authority } nudges notes { code } flagged disclosed }';

export interface Case { readonly __typename: 'Case'; readonly id: string; readonly reference: string; readonly state: string; readonly version: number; readonly published: boolean; readonly permissions: readonly { readonly id: string }[] }
export interface EvidenceLine { readonly field: string; readonly level: string; readonly bits: number; readonly message: string | null; readonly ownValue: string | null; readonly otherValue: string | null }
export interface CandidateStub { readonly id: string; readonly side: string; readonly state: string; readonly urgency: string; readonly deadlineAt: string; readonly overdue: boolean; readonly childConcerned: boolean; readonly ownCaseId: string; readonly ownReference: string }
export interface Candidate extends CandidateStub {
  readonly __typename: 'Candidate'; readonly round: number; readonly bits: number | null; readonly probability: number | null;
  readonly evidence: readonly EvidenceLine[]; readonly counterpart: Readonly<Record<string, unknown>> | null;
  readonly judgements: readonly { readonly kind: string; readonly side: string }[]; readonly allowedActions: readonly string[];
  readonly deskNotes: readonly { readonly code: string }[]; readonly nudges: number;
}
export interface Connection<Node> { readonly edges: readonly { readonly node: Node }[] }

export const access = (purpose: string, caseReference: string): Arguments => ({ access: ['AccessInput!', { purpose, caseReference }] });

/** The mutation succeeds, or the story ends here with what it was told. */
export async function succeed<Value extends { readonly __typename: string }>(caller: Caller, name: string, args: Arguments, selection: string): Promise<Value> {
  const { value } = await caller.mutate<Value | Refusal>(name, args, selection);
  must(value.__typename !== 'Refusal', `${caller.login} ${name} was refused: ${JSON.stringify(value)}`);
  return value as Value;
}

/** The mutation is refused, for this reason. */
export async function beRefused(caller: Caller, name: string, args: Arguments, selection: string, codes: readonly string[]): Promise<void> {
  const { value } = await caller.mutate<{ readonly __typename: string } & Partial<Refusal>>(name, args, selection);
  must(value.__typename === 'Refusal', `${caller.login} ${name} should have been refused`);
  must(codes.includes(value.code ?? ''), `${caller.login} ${name} should have been refused with ${codes.join(' or ')}, not ${JSON.stringify(value)}`);
  must((value.message ?? '').length > 0, `the refusal of ${name} says nothing`);
}

export async function listCandidates(caller: Caller): Promise<{ readonly stubs: readonly CandidateStub[]; readonly bytes: string }> {
  const { value, bytes } = await caller.query<Connection<CandidateStub>>('candidates', { list: ['WorkList!', 'ALL'], first: ['Int', 50] }, CANDIDATE_STUBS);
  return { stubs: value.edges.map(({ node }) => node), bytes };
}

export async function readCandidate(caller: Caller, id: string, purpose: string, reference: string): Promise<{ readonly value: Candidate | Refusal; readonly bytes: string }> {
  return caller.query<Candidate | Refusal>('candidate', { id: ['ID!', id], ...access(purpose, reference) }, CANDIDATE);
}
