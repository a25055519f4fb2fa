import pg from 'pg';

/** One node as the writers reach it: its GraphQL with a token per person, and its database for the truth after a lost answer. */
export interface NodeClient {
  databaseUrl(): string;
  readonly country: string;
  mutate<Value>(login: Login, name: string, args: Arguments, selection: string): Promise<Value>;
  query<Value>(login: Login, name: string, args: Arguments, selection: string): Promise<Value>;
  /** Reads the node's database as its worker; a fresh connection each time, since servers are killed meanwhile. */
  rows<Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}
/** Job title of one of the node's sample people. */
export type Login = 'caseworker' | 'supervisor' | 'investigator' | 'police-supervisor' | 'auditor';
/** [GraphQL type, value] by argument name. */
export type Arguments = Readonly<Record<string, readonly [string, unknown]>>;

/** An answer as it came over the wire. */
export interface Heard { readonly login: Login; readonly name: string; readonly bytes: string; readonly ms: number }

export interface NodeClientOptions {
  readonly country: string;
  readonly url: () => string;
  readonly databaseUrl: () => string;
  readonly token: (login: string) => Promise<string>;
  /** Told of every answer, also of those that are errors. */
  readonly heard?: (answer: Heard) => void;
}

export function nodeClient(options: NodeClientOptions): NodeClient {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string) => {
    const known = tokens.get(login) ?? options.token(`${options.country.toLowerCase()}-${login}`);
    tokens.set(login, known);
    return known;
  };
  const call = async <Value>(kind: string, login: Login, name: string, args: Arguments, selection: string): Promise<Value> => {
    const authorization = `Bearer ${await tokenOf(login)}`;
    const beganMs = performance.now();
    const response = await fetch(`${options.url()}/graphql`, {
      method: 'POST', signal: AbortSignal.timeout(15_000),
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: operation(kind, name, args, selection), variables: Object.fromEntries(Object.entries(args).map(([key, [, value]]) => [key, value])) }),
    });
    const bytes = await response.text();
    options.heard?.({ login, name, bytes, ms: performance.now() - beganMs });
    const { data, errors } = JSON.parse(bytes) as { data?: Record<string, Value> | null; errors?: readonly { message: string }[] };
    const value = data?.[name];
    if (value === undefined || value === null) throw new Error(`${name}: HTTP ${String(response.status)} ${errors?.[0]?.message ?? ''}`);
    return value;
  };
  return {
    country: options.country, databaseUrl: options.databaseUrl,
    mutate: (login, name, args, selection) => call('mutation', login, name, args, selection),
    query: (login, name, args, selection) => call('query', login, name, args, selection),
    rows: (sql, parameters) => queryOnce(options.databaseUrl(), sql, parameters),
  };
}

export async function queryOnce<Row extends pg.QueryResultRow>(url: string, sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined); // a killed server ends the connection under us; the query rejects
  await client.connect();
  try { return (await client.query<Row>(sql, [...parameters])).rows; } finally { await client.end().catch(() => undefined); }
}

function operation(kind: string, name: string, args: Arguments, selection: string): string {
  const names = Object.keys(args);
  const declared = names.map((argument) => `$${argument}: ${args[argument]?.[0] ?? ''}`).join(', ');
  const passed = names.map((argument) => `${argument}: $${argument}`).join(', ');
  return names.length === 0 ? `${kind} { ${name} ${selection} }` : `${kind} Drill(${declared}) { ${name}(${passed}) ${selection} }`;
}
