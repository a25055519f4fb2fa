import { randomBytes } from 'node:crypto';
import { withAdministrator } from '@homeward/federation';
import { createService, runMigrations, type Actor, type Service } from '@homeward/platform';
import { registryService, Database, keyedPseudonyms, randomIds, readRegistryConfig, REGISTRY_ENTITIES, REGISTRY_MIGRATIONS, type NodeGround } from '@homeward/registry';
import { createEmbeddedLog, inMemoryFederation, MATCHER, type Epochs, type InMemoryFederation, type KeyRing, type LogPort } from '@homeward/shared';
import { freshDatabase, logDatabase, testCoordinates, type TestDatabase } from '../../environment/index.js';
import type pg from 'pg';

const COUNTRY = 'AT';
const PARTICIPANT = 'at';
/** Instead of an identity provider: the token is `<organisation>/<subject>/<ROLE,ROLE>`, with `/<country>` where it is not of the node's. */
const verify = (token: string): Promise<Actor | undefined> => {
  const [organisation = '', subject = '', roles = '', country = COUNTRY] = Buffer.from(token, 'base64').toString().split('/');
  const expiresAt = new Date(Date.now() + 600_000);
  return Promise.resolve({ issuer: 'https://id.example', subject, country, organisation, roles: roles.split(','), expiresAt });
};
export const tokenOf = (organisation: string, subject: string, ...roles: readonly string[]): string => Buffer.from(`${organisation}/${subject}/${roles.join(',')}`).toString('base64');

export interface RunningNode { readonly service: Service; readonly ground: NodeGround; stop(): Promise<void> }
export interface NodeWorld {
  readonly federation: InMemoryFederation;
  readonly database: TestDatabase;
  readonly matcherLog: LogPort;
  /** Starts the node on its database. */
  start(options?: { readonly variables?: Readonly<Record<string, string>>; readonly now?: () => Date }): Promise<RunningNode>;
  /** Takes a backup of the node's database as it is now; the returned function puts it back. The node must be stopped for both. */
  backup(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

export async function migratedDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase('registry');
  await runMigrations(database.url('owner'), REGISTRY_MIGRATIONS);
  return database;
}

export async function nodeWorld(): Promise<NodeWorld> {
  const federation = await inMemoryFederation([PARTICIPANT], Date.now());
  const database = await migratedDatabase();
  const log = await logDatabase([MATCHER, PARTICIPANT]);
  const secret = randomBytes(32);
  const epochs = oneEpoch();
  const matcherLog = createEmbeddedLog({ url: log.urls.get(MATCHER) ?? '', pollMs: 100 });
  const running = new Set<RunningNode>();

  const start: NodeWorld['start'] = async (options = {}) => {
    const variables = readRegistryConfig({
      NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: 'registry', COUNTRY, DATABASE_URL: database.url('app'), DATABASE_WORKER_URL: database.url('worker'),
      LOG: 'embedded', LOG_DATABASE_URL: log.urls.get(PARTICIPANT) ?? '', KEYS_DIR: '/', TRUST_FILE: '/', TRUSTEES_FILE: '/', HEARTBEAT_MS: '60000', DIGEST_MS: '60000', CLOCK_MS: '60000', ...options.variables,
    });
    const opened = await Database.open({ app: database.url('app'), worker: database.url('worker') }, REGISTRY_ENTITIES);
    const nodeLog = createEmbeddedLog({ url: variables.LOG_DATABASE_URL ?? '', pollMs: 100 });
    const ground: NodeGround = {
      variables, country: COUNTRY, participant: PARTICIPANT, database: opened, log: nodeLog, keys: { ring: lasting(federation.ring(PARTICIPANT)), trust: { ...federation.trust, encryptionKey: (who) => federation.trust.encryptionKey(who, Date.now()) } },
      epochs, pseudonyms: keyedPseudonyms(secret), clock: { now: options.now ?? (() => new Date()) }, ids: randomIds, close: async () => { await nodeLog.close(); await opened.close(); },
    };
    const service = await createService({ ...registryService(ground), verify, config: {
      name: 'registry', production: false, logLevel: variables.LOG_LEVEL, host: '127.0.0.1', port: 0, metricsToken: undefined, oidc: { issuer: variables.OIDC_ISSUER, audience: 'registry' }, allowedOrigins: [], bodyLimitBytes: 1_048_576,
    } });
    const node: RunningNode = { service, ground, stop: async () => { running.delete(node); await service.close(); } };
    running.add(node);
    return node;
  };

  return {
    federation, database, matcherLog, start,
    backup: () => backupOf(database),
    stop: async () => {
      await Promise.all([...running].map((node) => node.stop()));
      await matcherLog.close();
      await database.drop();
      await log.drop();
    },
  };
}

/** A second database beside it, made from it as a template: same bytes, same owner, no row-level security in the way. */
async function backupOf(database: TestDatabase): Promise<() => Promise<void>> {
  const kept = `${database.name}_backup`;
  await onServer(async (client) => {
    await client.query(`drop database if exists ${kept}`);
    await client.query(`create database ${kept} template ${database.name}`);
  });
  return () => onServer(async (client) => {
    await client.query(`drop database ${database.name} with (force)`);
    await client.query(`alter database ${kept} rename to ${database.name}`);
    await client.query(`alter database ${database.name} owner to ${database.name}_owner`);
    await client.query(`grant connect on database ${database.name} to ${database.name}_owner, ${database.name}_app, ${database.name}_worker`);
  });
}

const onServer = (work: (client: pg.Client) => Promise<void>): Promise<void> => withAdministrator(testCoordinates().postgres, work);

/** The keys of a test live for a year; a test whose clock runs for longer does not rotate them. */
const lasting = (ring: KeyRing): KeyRing => ({ ...ring, signingKey: () => ring.signingKey(Date.now()), selfKey: () => ring.selfKey(Date.now()) });

const oneEpoch = (): Epochs => {
  const epoch = { epoch: 'e1', secret: randomBytes(32) };
  return { active: () => [epoch], byName: (name) => (name === epoch.epoch ? epoch : undefined) };
};
