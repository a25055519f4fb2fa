import type { Federation } from '@homeward/federation';

/** [GraphQL type, value] by argument name. */
export type Arguments = Readonly<Record<string, readonly [string, unknown]>>;
export interface Answer { readonly __typename?: string; readonly code?: string }

/** One person at one node. */
export class Caller {
  private constructor(readonly url: string, readonly token: string) {}

  static async signIn(federation: Federation, login: string): Promise<Caller> {
    const country = login.slice(0, 2).toUpperCase();
    return new Caller(federation.registryUrl(country), await federation.identity.issueToken(login));
  }

  /** Resolves with the operation's value; a refusal or an error ends the benchmark, because it would measure something else. */
  async ask<Value extends object>(kind: 'query' | 'mutation', name: string, args: Arguments, selection: string): Promise<Value> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST', signal: AbortSignal.timeout(30_000), headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query: operation(kind, name, args, selection), variables: Object.fromEntries(Object.entries(args).map(([key, [, value]]) => [key, value])) }),
    });
    const { data, errors } = await response.json() as { readonly data?: Readonly<Record<string, Value & Answer>> | null; readonly errors?: readonly { readonly message: string }[] };
    const value = data?.[name];
    if (!value || errors) throw new Error(`${name}: HTTP ${String(response.status)} ${errors?.[0]?.message ?? 'no answer'}`);
    if (value.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(value)}`);
    return value;
  }
}

function operation(kind: string, name: string, args: Arguments, selection: string): string {
  const names = Object.keys(args);
  const declared = names.map((argument) => `$${argument}: ${args[argument]?.[0] ?? ''}`).join(', ');
  const passed = names.map((argument) => `${argument}: $${argument}`).join(', ');
  return names.length === 0 ? `${kind} { ${name} ${selection} }` : `${kind} Bench(${declared}) { ${name}(${passed}) ${selection} }`;
}

export const access = (purpose: string, caseReference: string): Arguments => ({ access: ['AccessInput!', { purpose, caseReference }] });
