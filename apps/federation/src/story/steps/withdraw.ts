import { access, CASE, DISCLOSURE, listCandidates, succeed, type Case, type Connection } from '../api.js';
import { eventually, mustEqual, mustNotContain } from '../must.js';
import { GERMAN_REFERENCE, GREEK_REFERENCE, GREEK_SECRETS } from '../person.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const greek = access('IDENTIFY_FOUND', GREEK_REFERENCE);
const german = access('SEARCH_MISSING', GERMAN_REFERENCE);
const ENDED = ['WITHDRAWN', 'EXPIRED'];
const PATIENCE_MS = 20_000;

export const withdraw: Step = {
  name: 'GR: the permission is withdrawn; candidate and disclosure are retracted everywhere',
  run: async (world) => {
    const { greek: { caseworker }, german: { investigator }, recall } = world;
    const withdrawn = await succeed<Case>(caseworker, 'withdrawPermission', { caseId: ['ID!', recall('greekCase')], permissionId: ['ID!', recall('greekPermission')], ...greek }, CASE);
    mustEqual(withdrawn.published, false, 'the case after withdrawal');
    for (const caller of [caseworker, investigator]) await eventually(`the end of the candidate for ${caller.login}`, PATIENCE_MS, async () => {
      const { stubs } = await listCandidates(caller);
      return stubs.every(({ state }) => ENDED.includes(state)) ? true : undefined;
    });
    await eventually('the retraction of the disclosure at DE', PATIENCE_MS, async () => ((await germanyHolds(world)) ? undefined : true));
  },
};

async function germanyHolds({ german: { investigator }, recall }: World): Promise<boolean> {
  const { value, bytes } = await investigator.query<{ readonly __typename: string }>('disclosure', { id: ['ID!', recall('disclosure')], ...german }, DISCLOSURE);
  if (value.__typename === 'Disclosure') return true;
  mustNotContain(bytes, GREEK_SECRETS, 'the answer of DE for a retracted disclosure');
  return false;
}

export const erase: Step = {
  name: 'GR: a supervisor erases the case; nobody finds it again',
  run: async ({ greek: { caseworker, supervisor }, recall }) => {
    const child = { caseId: ['ID!', recall('greekCase')] } as const;
    await succeed<Case>(supervisor, 'eraseCase', { ...child, ...greek }, CASE);
    const { value, bytes } = await caseworker.query<{ readonly __typename: string; readonly code?: string }>('case', { id: ['ID!', recall('greekCase')], ...greek }, CASE);
    mustEqual(value.code, 'NOT_AVAILABLE', 'the erased case');
    mustNotContain(bytes, GREEK_SECRETS.filter((secret) => secret !== GREEK_REFERENCE), 'the answer for the erased case');
  },
};

export const auditTells: Step = {
  name: 'GR: the auditor finds every use written down, and no person in it',
  run: async ({ greek: { auditor }, recall }) => {
    const { value, bytes } = await auditor.query<Connection<{ readonly operation: string; readonly decision: string }>>(
      'auditTrail', { recordId: ['ID!', recall('greekCase')], first: ['Int', 50] }, '{ edges { node { operation decision kind purpose } } }');
    const operations = new Set(value.edges.map(({ node }) => node.operation));
    const missing = ['CASE_REGISTER', 'CUSTODY_VALIDATE', 'CASE_PUBLISH', 'PERMISSION_WITHDRAW', 'CASE_ERASE'].filter((operation) => !operations.has(operation));
    mustEqual(missing, [], 'uses that the audit trail does not tell of');
    mustNotContain(bytes, GREEK_SECRETS, 'the audit trail');
  },
};
