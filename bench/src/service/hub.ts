import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, ensureDatabase, installLog, MATCHER_ROLES, participantsOf, prepareFolder, startCluster, type InstalledLog } from '@homeward/federation';
import { assembleMatcher, DEFAULT_DEADLINES, MATCHER_MIGRATIONS, openDatabase, silent, WHOLE, writePlan, type Database, type MatcherOptions } from '@homeward/matcher';
import { createEngine, raiseBitsFor } from '@homeward/matching';
import { runMigrations } from '@homeward/platform';
import { createEmbeddedLog, inMemoryFederation, MATCHER, newStorageKey, storageKeys, type InMemoryFederation, type LogPort, type MinimalRecord } from '@homeward/shared';

export const COUNTRIES = ['at', 'gr', 'it'];
const DAY_MS = 86_400_000;
const RECORDS_PER_WRITE = 1_000;

/** What a matcher needs around it, on this machine: PostgreSQL with fsync as `npm start` runs it, the embedded log, fresh keys. */
export interface Hub {
  readonly database: Database;
  readonly federation: InMemoryFederation;
  readonly options: MatcherOptions;
  readonly connect: (participant: string) => LogPort;
  /** Enters records as intake would have, without envelopes and receipts. */
  enter(records: Iterable<MinimalRecord>, onProgress: (done: number) => void): Promise<number>;
  stop(): Promise<void>;
}

export async function startHub(name: string): Promise<Hub> {
  const folder = join(dataFolder(), 'bench', `${name}-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const cluster = await startCluster({ folder: join(prepareFolder(folder, true), 'postgres'), fsync: true });
  const log = await installLog(cluster.address, participantsOf(COUNTRIES));
  const matcher = await ensureDatabase(cluster.address, 'homeward_matcher', MATCHER_ROLES);
  await runMigrations(matcher.url('owner'), MATCHER_MIGRATIONS);
  const database = openDatabase(matcher.url('worker'));
  const opened: LogPort[] = [];
  const connect = (participant: string): LogPort => keep(opened, createEmbeddedLog({ url: urlOf(log, participant) }));
  const federation = await inMemoryFederation(COUNTRIES, Date.now());
  const options = optionsOf(database, matcher.url('worker'), federation, connect(MATCHER));
  return {
    database, federation, options, connect,
    enter: (records, onProgress) => enter(options, records, onProgress),
    stop: async () => {
      await Promise.all(opened.map((port) => port.close()));
      await database.close();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const keep = <Item>(kept: Item[], item: Item): Item => { kept.push(item); return item; };
const urlOf = ({ urls }: InstalledLog, participant: string): string => urls.get(participant) ?? '';

function optionsOf(database: Database, databaseUrl: string, federation: InMemoryFederation, log: LogPort): MatcherOptions {
  const period = { fromMs: Date.now() - DAY_MS, untilMs: Date.now() + DAY_MS };
  return {
    database, databaseUrl, log, ring: federation.ring(MATCHER), trust: { ...federation.trust, changed: () => () => undefined },
    storage: storageKeys({ keys: [newStorageKey(period)] }), candidateSecret: randomBytes(32), share: WHOLE, makeEngine: (frequencies) => createEngine({ frequencies }),
    raiseBits: raiseBitsFor, deadlines: DEFAULT_DEADLINES, heartbeatMs: 300_000, clockMs: 5_000, signals: silent,
  };
}

async function enter(options: MatcherOptions, records: Iterable<MinimalRecord>, onProgress: (done: number) => void): Promise<number> {
  const { writer } = assembleMatcher(options);
  const now = new Date();
  let done = 0;
  for (const batch of batches(records, RECORDS_PER_WRITE)) {
    const accepted = batch.map((record) => ({
      publicationId: record.publicationId, country: record.country.toLowerCase(), version: 1, envelopeNumber: 1, acceptedAtMs: now.getTime(), decidesSinceMs: now.getTime(), saysSinceMs: now.getTime(),
      appendedAtMs: now.getTime(), signedBy: 'bench', record,
    }));
    await options.database.transaction((sql) => writePlan(sql, writer, { accepted, erased: [] }, { records: new Map(), erasedIds: new Set() }, now));
    onProgress(done += batch.length);
  }
  return done;
}

export function* batches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) if (batch.push(item) === size) { yield batch; batch = []; }
  if (batch.length > 0) yield batch;
}
