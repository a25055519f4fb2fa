import { deskOptions, deskVariables } from '@homeward/matcher';
import { createService, readConfig, type Actor, type Service } from '@homeward/platform';

export const OFFICER = { roles: ['LIAISON'], country: undefined };
export const VIEW = '{ __typename id decidingCountry childConcerned deadlineAt overdue state otherCountry contacts { country authority telephone email } nudges notes { code } flagged disclosed }';
const RESULT = `{ __typename ... on DeskCandidate ${VIEW} ... on Refusal { code message } }`;
const HOUR_MS = 3_600_000;

export interface Claims { readonly roles: readonly string[]; readonly country: string | undefined }
export interface Reply { readonly status: number; readonly bytes: string; readonly data: Record<string, unknown> | null | undefined; readonly codes: readonly unknown[] }
export interface Listed { readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

/** A desk on this database, and a liaison officer who asks it. */
export class Desk {
  constructor(private readonly service: Service) {}
  get url(): string { return this.service.url; }
  close(): Promise<void> { return this.service.close(); }

  async ask(query: string, variables: Record<string, unknown> = {}, claims: Claims = OFFICER): Promise<Reply> {
    const authorization = `Bearer ${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query, variables }) });
    const bytes = await response.text();
    const body = JSON.parse(bytes) as { data?: Record<string, unknown> | null; errors?: { extensions?: { code?: unknown } }[] };
    return { status: response.status, bytes, data: body.data, codes: (body.errors ?? []).map((error) => error.extensions?.code) };
  }
  async list(args = 'first: 50'): Promise<Listed> {
    return (await this.ask(`{ deskCandidates(${args}) { edges { cursor node ${VIEW} } pageInfo { hasNextPage endCursor } } }`)).data?.['deskCandidates'] as Listed;
  }
  async say(verb: 'nudge' | 'flagDecision', id: string): Promise<Record<string, unknown>> {
    return (await this.ask(`mutation M($id: ID!) { ${verb}(candidateId: $id) ${RESULT} }`, { id })).data?.[verb] as Record<string, unknown>;
  }
  async note(id: string, code: string): Promise<Record<string, unknown>> {
    return (await this.ask(`mutation M($id: ID!, $code: DeskNoteCode!) { addDeskNote(candidateId: $id, code: $code) ${RESULT} }`, { id, code })).data?.['addDeskNote'] as Record<string, unknown>;
  }
}

export async function startDesk(databaseUrl: string): Promise<Desk> {
  const variables = readConfig(deskVariables, { NODE_ENV: 'test', LOG_LEVEL: 'silent', DESK_PORT: '0', DATABASE_URL: databaseUrl, OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'desk' });
  return new Desk(await createService({ ...(await deskOptions(variables)), verify: (token) => Promise.resolve(actorOf(token)) }));
}

/** A token of these tests is its claims. */
function actorOf(token: string): Actor | undefined {
  const { country, roles } = JSON.parse(Buffer.from(token, 'base64url').toString()) as Claims;
  return { issuer: 'https://id.example', subject: 'officer-1', organisation: 'liaison-desk', expiresAt: new Date(Date.now() + HOUR_MS), country, roles };
}
