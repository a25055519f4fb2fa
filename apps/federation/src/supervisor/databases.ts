import { randomBytes } from 'node:crypto';
import { createEmbeddedLogAdmin, installEmbeddedLog, MATCHER, TOPIC_SETTINGS, parseTopic, topicsOf, type LogAdmin, type Participant, type TopicSettings } from '@homeward/shared';
import { ensureDatabase, MATCHER_ROLES, SERVICE_ROLES, withAdministrator, type ClusterAddress, type ServiceDatabase } from '../postgres/index.js';

export interface Databases { readonly registry: Readonly<Record<string, ServiceDatabase>>; readonly matcher: ServiceDatabase }

/** One database per service, each closed to the others' roles; passwords are new at every start. */
export async function ensureDatabases(cluster: ClusterAddress, countries: readonly string[]): Promise<Databases> {
  const registry: Record<string, ServiceDatabase> = {};
  for (const country of countries) registry[country] = await ensureDatabase(cluster, `homeward_${country.toLowerCase()}`, SERVICE_ROLES);
  return { registry, matcher: await ensureDatabase(cluster, 'homeward_matcher', MATCHER_ROLES) };
}

/** A country's lower-case code for each, and the matcher. */
export const participantsOf = (countries: readonly string[]): readonly Participant[] => [...countries.map((country) => country.toLowerCase()), MATCHER];

export interface InstalledLog {
  /** Each participant's connection string. */
  readonly urls: ReadonlyMap<Participant, string>;
  /** The operator's, who makes topics and compacts. */
  readonly ownerUrl: string;
}

/** The embedded log in a database of its own, a role per participant. */
export async function installLog(cluster: ClusterAddress, participants: readonly Participant[], database = 'homeward_log'): Promise<InstalledLog> {
  const log = await ensureDatabase(cluster, database, ['owner']);
  await withAdministrator(cluster, (client) => client.query(`alter role ${log.name}_owner createrole`));
  const admitted = participants.map((name) => ({ name, role: `${log.name}_${name}`, password: randomBytes(18).toString('base64url') }));
  await installEmbeddedLog(log.url('owner'), admitted);
  await ensureTopics(createEmbeddedLogAdmin({ ownerUrl: log.url('owner') }), participants);
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@${cluster.host}:${String(cluster.port)}/${log.name}`;
  return { urls: new Map(admitted.map(({ name, role, password }) => [name, urlOf(role, password)])), ownerUrl: log.url('owner') };
}

/** Makes every topic of these participants, then lets the operator's connection go. */
export async function ensureTopics(admin: LogAdmin, participants: readonly Participant[], change: TopicSettings = {}): Promise<void> {
  try {
    for (const topic of topicsOf(participants)) {
      const family = parseTopic(topic)?.family;
      if (family !== undefined) await admin.ensureTopic(topic, { ...TOPIC_SETTINGS[family], ...change });
    }
  } finally { await admin.close(); }
}
