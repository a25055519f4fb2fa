import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePorts, prepareFolder, startFederation, type Federation } from '@homeward/federation';
import { operationsOf, type ServedBy } from '@homeward/platform';
import { committedApi, currentApi } from './api.js';

describe('schema.gql', () => {
  it('is what the resolvers of both apps say; else run: npm run schema', async () => {
    expect(await committedApi()).toBe(await currentApi());
  }, 120_000);
});

interface Root { readonly fields: readonly { readonly name: string }[] }
const ROOTS = '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }';

describe('each app', () => {
  let folder: string;
  let federation: Federation;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-schema-'));
    chmodSync(folder, 0o755); // PostgreSQL runs under another account when we are root
    federation = await startFederation({ folder: prepareFolder(folder, true), countries: ['GR'], ports: await choosePorts(['GR'], undefined), log: 'embedded', fsync: false });
  }, 180_000);
  afterAll(async () => {
    await federation.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const served = async (url: string, login: string): Promise<readonly string[]> => {
    const authorization = `Bearer ${await federation.identity.issueToken(login)}`;
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query: ROOTS }) });
    const { data } = await response.json() as { readonly data: { readonly __schema: Readonly<Record<'queryType' | 'mutationType' | 'subscriptionType', Root | null>> } };
    const { queryType, mutationType, subscriptionType } = data.__schema;
    return Object.entries({ Query: queryType, Mutation: mutationType, Subscription: subscriptionType }).flatMap(([name, root]) => (root?.fields ?? []).map((field) => `${name}.${field.name}`)).sort();
  };

  it.each<[ServedBy, string, () => string]>([
    ['NODE', 'gr-caseworker', () => federation.registryUrl('GR')],
    ['DESK', 'liaison', () => federation.deskUrl],
  ])('%s serves exactly its own operations', async (app, login, url) => {
    const own = operationsOf(await committedApi(), app);
    expect(own.length).toBeGreaterThan(0);
    expect(await served(url(), login)).toEqual(own);
  }, 30_000);
});
