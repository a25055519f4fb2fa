import type { Federation } from '@homeward/federation';
import { nodeClient, type Heard, type NodeClient } from './node-client.js';

/** A client for each node of a running federation. */
export const clientsOf = (federation: Federation): Readonly<Record<string, NodeClient>> =>
  Object.fromEntries(federation.countries.map((country) => [country, clientAt(federation, country)]));

export const clientAt = (federation: Federation, country: string, heard?: (answer: Heard) => void): NodeClient => nodeClient({
  country, url: () => federation.registryUrl(country), databaseUrl: () => databaseOf(federation, country).url('worker'),
  token: (login) => federation.identity.issueToken(login, { ttlSeconds: 3600 }), ...(heard ? { heard } : {}),
});

export function databaseOf(federation: Federation, country: string): Federation['databases']['matcher'] {
  const database = federation.databases.registry[country];
  if (!database) throw new Error(`no database of ${country}`);
  return database;
}
export function clientOf(clients: Readonly<Record<string, NodeClient>>, country: string): NodeClient {
  const client = clients[country];
  if (!client) throw new Error(`no node of ${country}`);
  return client;
}
