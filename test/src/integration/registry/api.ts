import type { RunningNode } from './world.js';
import { tokenOf } from './world.js';

export interface Refusal { readonly __typename: 'Refusal'; readonly code: string; readonly fields: readonly { readonly field: string; readonly code: string }[] }
export interface CaseAnswer {
  readonly __typename: 'Case'; readonly id: string; readonly reference: string; readonly state: string; readonly version: number; readonly published: boolean;
  readonly names: readonly { readonly value: string }[] | null; readonly suspensionReason: string | null; readonly unverified: boolean;
  readonly permissions: readonly { readonly id: string; readonly inForce: boolean }[];
  readonly publication: { readonly publicationId: string; readonly version: number; readonly acceptedVersion: number | null; readonly problem: string | null } | null;
  readonly custody: { readonly status: string; readonly validated: boolean } | null;
}
const CASE = `{ __typename ... on Case { id reference state version published unverified names { value } suspensionReason permissions { id inForce }
  publication { publicationId version acceptedVersion problem } custody { status validated } } ... on Refusal { code fields { field code } } }`;

export interface Answered { readonly status: number; readonly data: Record<string, unknown> | null; readonly errors: readonly unknown[]; readonly text: string }
type Variables = Readonly<Record<string, readonly [type: string, value: unknown]>>;

/** Somebody with a token at a node. */
export class Person {
  private readonly token: string;
  constructor(private readonly node: () => RunningNode, organisation: string, subject: string, ...roles: readonly string[]) {
    this.token = tokenOf(organisation, subject, ...roles);
  }

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answered> {
    const response = await fetch(`${this.node().service.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }, body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], text };
  }

  /** Asks one field of the root and gives its value; an error of the protocol is a failure of the test. */
  async one<Value>(kind: 'query' | 'mutation', field: string, variables: Variables, selection: string): Promise<Value> {
    const names = Object.entries(variables);
    const declared = names.length > 0 ? `(${names.map(([name, [type]]) => `$${name}: ${type}`).join(', ')})` : '';
    const passed = names.length > 0 ? `(${names.map(([name]) => `${name}: $${name}`).join(', ')})` : '';
    const answered = await this.ask(`${kind} T${declared} { ${field}${passed} ${selection} }`, Object.fromEntries(names.map(([name, [, value]]) => [name, value])));
    if (answered.errors.length > 0) throw new Error(`${field}: ${JSON.stringify(answered.errors)}`);
    return answered.data?.[field] as Value;
  }

  read(id: string, reference: string, purpose = 'SEARCH_MISSING'): Promise<CaseAnswer | Refusal> {
    return this.one('query', 'case', { id: ['ID!', id], access: ['AccessInput!', { purpose, caseReference: reference }] }, CASE);
  }

  tell(mutation: string, reference: string, variables: Variables, purpose = 'SEARCH_MISSING'): Promise<CaseAnswer | Refusal> {
    return this.one('mutation', mutation, { ...variables, access: ['AccessInput!', { purpose, caseReference: reference }] }, CASE);
  }

  /** The mutation succeeds, or the test ends. */
  async do(mutation: string, reference: string, variables: Variables, purpose?: string): Promise<CaseAnswer> {
    const answer = await this.tell(mutation, reference, variables, purpose);
    if (answer.__typename !== 'Case') throw new Error(`${mutation} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }
}

/** An invented person, as the API takes one. */
export const inputOf = (reference: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  reference, kind: 'MISSING_CHILD', category: 'MIGRATION', sought: true, dangerToLife: false,
  names: [{ value: 'Tamsin Oakvale', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: '2015-06-01', precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: 2, nationalities: ['XXB'], languages: ['ara'], relatives: [], companions: [], documents: [{ type: 'PASSPORT', number: 'canary-document-7' }], biometrics: [], indicators: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Youth office of Sampletown' } },
  sourceGrade: 'A', informationGrade: '1', freeText: 'canary-free-text', ...changes,
});

export interface Staff { readonly caseworker: Person; readonly supervisor: Person }
export const staffOf = (node: () => RunningNode, organisation: string): Staff => ({
  caseworker: new Person(node, organisation, `${organisation}-c`, 'CASEWORKER'), supervisor: new Person(node, organisation, `${organisation}-s`, 'SUPERVISOR'),
});
const ofCase = (id: string) => ({ caseId: ['ID!', id] }) as const;

export const LEGAL_BASIS = { basis: 'LEGAL_BASIS', scope: ['PUBLICATION'], recipients: [], evidenceReference: 'order 7' };

/** Registers, validates, activates; ready to be published but for a permission. */
export async function activeCase({ caseworker, supervisor }: Staff, reference: string, changes: Readonly<Record<string, unknown>> = {}): Promise<CaseAnswer> {
  const { id } = await caseworker.do('registerCase', reference, { input: ['CaseInput!', inputOf(reference, changes)] });
  await supervisor.do('validateCase', reference, ofCase(id));
  return caseworker.do('activateCase', reference, ofCase(id));
}

export async function publishedCase(staff: Staff, reference: string, changes: Readonly<Record<string, unknown>> = {}): Promise<CaseAnswer> {
  const { id } = await activeCase(staff, reference, changes);
  await staff.caseworker.do('recordPermission', reference, { ...ofCase(id), input: ['PermissionInput!', LEGAL_BASIS] });
  return staff.caseworker.do('publishCase', reference, ofCase(id));
}

export async function eventually<Value>(what: string, look: () => Promise<Value | undefined>, withinMs = 10_000): Promise<Value> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what}: not within ${String(withinMs)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
