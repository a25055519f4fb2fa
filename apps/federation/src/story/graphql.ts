import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { StoryFailure } from './must.js';

/** [GraphQL type, value] by argument name. */
export type Arguments = Readonly<Record<string, readonly [string, unknown]>>;
export interface Answer<Value> { readonly value: Value; /** The answer as it came over the wire. */ readonly bytes: string }
export interface Refusal { readonly __typename: 'Refusal'; readonly code: string; readonly message: string; readonly fields: readonly { readonly field: string; readonly message: string }[] }

/** A person of the story at one GraphQL endpoint; speaks HTTP and graphql-ws as any client does. */
export class Caller {
  constructor(readonly login: string, readonly url: string, private readonly token: () => Promise<string>) {}

  async query<Value>(name: string, args: Arguments, selection: string): Promise<Answer<Value>> {
    return this.post('query', name, args, selection);
  }
  async mutate<Value>(name: string, args: Arguments, selection: string): Promise<Answer<Value>> {
    return this.post('mutation', name, args, selection);
  }

  private async post<Value>(kind: string, name: string, args: Arguments, selection: string): Promise<Answer<Value>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST', signal: AbortSignal.timeout(20_000),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token()}` },
      body: JSON.stringify({ query: operation(kind, name, args, selection), variables: valuesOf(args) }),
    });
    const bytes = await response.text();
    const { data, errors } = JSON.parse(bytes) as { data?: Record<string, Value> | null; errors?: readonly { message: string; extensions?: { code?: string } }[] };
    const value = data?.[name];
    if (errors?.[0] !== undefined || value === undefined) throw new StoryFailure(`${this.login} ${name}: HTTP ${String(response.status)} ${errors?.map(({ message, extensions }) => `${message} (${extensions?.code ?? '-'})`).join('; ') ?? bytes.slice(0, 300)}`);
    return { value, bytes };
  }

  /** Calls back for each event until closed. */
  async subscribe<Event>(name: string, args: Arguments, selection: string, onEvent: (event: Event) => void): Promise<{ close(): Promise<void> }> {
    const token = await this.token();
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: true, retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    client.subscribe<Record<string, Event>>({ query: operation('subscription', name, args, selection), variables: valuesOf(args) }, {
      next: ({ data }) => { const event = data?.[name]; if (event !== undefined) onEvent(event); },
      error: () => undefined, // shows as an event that never comes
      complete: () => undefined,
    });
    return { close: async () => { await client.dispose(); } };
  }
}

const valuesOf = (args: Arguments) => Object.fromEntries(Object.entries(args).map(([name, [, value]]) => [name, value]));

function operation(kind: string, name: string, args: Arguments, selection: string): string {
  const names = Object.keys(args);
  const declared = names.length === 0 ? '' : `(${names.map((argument) => `$${argument}: ${args[argument]?.[0] ?? ''}`).join(', ')})`;
  const passed = names.length === 0 ? '' : `(${names.map((argument) => `${argument}: $${argument}`).join(', ')})`;
  return `${kind} Story${declared} { ${name}${passed} ${selection} }`;
}
