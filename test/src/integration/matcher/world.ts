import { randomBytes } from 'node:crypto';
import { MATCHER_ROLES } from '@homeward/federation';
import { createEngine } from '@homeward/matching';
import { MATCHER_MIGRATIONS, openDatabase, DEFAULT_DEADLINES, silent, startMatcher, WHOLE, type Database, type Matcher, type MatcherOptions } from '@homeward/matcher';
import { runMigrations } from '@homeward/platform';
import { createEmbeddedLog, inMemoryFederation, MATCHER, newStorageKey, storageKeys, type InMemoryFederation, type LogPort, type Participant } from '@homeward/shared';
import { freshDatabase, logDatabase, type TestDatabase } from '../../environment/index.js';
import { Node } from './node.js';

export interface World {
  readonly federation: InMemoryFederation;
  readonly matcherDatabase: TestDatabase;
  /** As the matcher's worker role. */
  readonly database: Database;
  node(country: Participant): Node;
  /** Starts a matcher on this database (or on another one with the same keys and log). */
  start(options?: Partial<MatcherOptions>): Promise<Matcher>;
  optionsOf(url?: string): MatcherOptions;
  connect(participant: Participant): LogPort;
  migrated(): Promise<TestDatabase>;
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
export const RAISE_BITS = 12;

/** A matcher's surroundings: its database, an embedded log of its own, fresh keys, and nodes that only seal and read. */
export async function matcherWorld(countries: readonly Participant[]): Promise<World> {
  const federation = await inMemoryFederation(countries, Date.now());
  const matcherDatabase = await migrated();
  const { urls, drop } = await logDatabase([MATCHER, ...countries]);
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Closable extends { close(): Promise<void> }>(it: Closable): Closable => { opened.push(it); return it; };
  const running = new Set<Matcher>();
  const connect = (participant: Participant) => keep(createEmbeddedLog({ url: urls.get(participant) ?? '' }));
  const database = keep(openDatabase(matcherDatabase.url('worker')));
  const period = { fromMs: Date.now() - DAY_MS, untilMs: Date.now() + DAY_MS };
  const [storage, candidateSecret] = [storageKeys({ keys: [newStorageKey(period)] }), randomBytes(32)];
  const nodes = new Map(countries.map((country) => [country, new Node(country, federation, connect(country))]));
  const optionsOf = (url = matcherDatabase.url('worker')): MatcherOptions => ({
    database: url === matcherDatabase.url('worker') ? database : keep(openDatabase(url)), databaseUrl: url, log: connect(MATCHER), ring: federation.ring(MATCHER),
    trust: { ...federation.trust, changed: () => () => undefined }, storage, candidateSecret, share: WHOLE,
    makeEngine: (frequencies) => createEngine({ frequencies }), raiseBits: () => RAISE_BITS, deadlines: DEFAULT_DEADLINES, heartbeatMs: 60_000, clockMs: 200, signals: silent,
  });
  return {
    federation, matcherDatabase, database, connect, migrated, optionsOf,
    node: (country) => nodes.get(country)!,
    start: async (options = {}) => {
      const matcher = await startMatcher({ ...optionsOf(), ...options });
      running.add(matcher);
      return { ...matcher, stop: async () => { running.delete(matcher); await matcher.stop(); } };
    },
    stop: async () => {
      await Promise.all([...running].map((matcher) => matcher.stop()));
      await Promise.all(opened.map((it) => it.close()));
      await matcherDatabase.drop();
      await drop();
    },
  };
}

async function migrated(): Promise<TestDatabase> {
  const database = await freshDatabase('matcher', MATCHER_ROLES);
  await runMigrations(database.url('owner'), MATCHER_MIGRATIONS);
  return database;
}
