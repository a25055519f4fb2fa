import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, prepareFolder, startFederation, startService, type Federation, type Service } from '@homeward/federation';
import { copyDatabase, restoreDatabase } from '../drill/database-copy.js';
import { eventually } from '../drill/deadline.js';
import { databaseOf } from '../drill/federation-clients.js';
import { nodeClient, queryOnce, type NodeClient } from '../drill/node-client.js';
import type { ChaosOptions } from './options.js';
import { ServiceVictim } from './service-victim.js';
import type { Victim } from './victims.js';

export const COUNTRIES = ['GR', 'DE', 'SE'] as const;
const TOKEN_SECONDS = 3600;
const DRAIN_MS = 40_000;
/** The state digests would mend what a planted fault harms; it is shown by itself. Heartbeats are frequent, since each may bring a late duplicate. */
const UNHEALED_MS = '3600000';

/** The federation under attack: every part of it real, each service on a log that repeats itself. */
export interface Stage {
  readonly nodes: readonly NodeClient[];
  readonly victims: readonly Victim[];
  readonly matcherUrl: string;
  copy(service: string): Promise<void>;
  /** Destroys the service's database and puts the copy in its place while the service is down. */
  restore(service: string): Promise<void>;
  /** Everything that this country has committed is in the log. */
  drained(country: string): Promise<boolean>;
  /** Services that ended without having been killed. */
  crashes(): number;
  stop(): Promise<void>;
}

export async function raiseStage(options: ChaosOptions): Promise<Stage> {
  const folder = prepareFolder(mkdtempSync(join(tmpdir(), 'homeward-chaos-')), false);
  const entry = (name: string) => `test/dist/chaos/entries/${name}.js`;
  const federation = await startFederation({
    folder, countries: COUNTRIES, ports: await choosePorts([...COUNTRIES], undefined), log: 'kafka', kafka: { fast: true }, fsync: false, tokenTtlSeconds: TOKEN_SECONDS,
    entries: { matcher: entry('matcher'), ...Object.fromEntries(COUNTRIES.map((country) => [`registry-${country.toLowerCase()}`, entry('registry')])) },
    overrides: {
      LOG_LEVEL: 'warn', HEARTBEAT_MS: options.breakage === undefined ? '5000' : '1000', DIGEST_MS: options.breakage === undefined ? '10000' : UNHEALED_MS, CLOCK_MS: '2000',
      CHAOS_SEED: String(options.seed), ...(options.breakage === undefined ? {} : { CHAOS_BREAK: options.breakage }),
    },
  });
  try { return await stageOf(federation, folder); } catch (error) { await federation.stop(); throw error; }
}

async function stageOf(federation: Federation, folder: string): Promise<Stage> {
  for (const country of COUNTRIES) await holdSomeTransactions(databaseOf(federation, country).url('owner'));
  const services = servicesOf(federation);
  const second = await startSecondMatcher(federation);
  for (const victim of [...services.values(), second]) victim.watch();
  const nodes = COUNTRIES.map((country) => nodeClient({
    country, url: () => services.get(`registry-${country.toLowerCase()}`)?.url ?? '', databaseUrl: () => databaseOf(federation, country).url('worker'),
    token: (login) => federation.identity.issueToken(login, { ttlSeconds: TOKEN_SECONDS }),
  }));
  return {
    nodes, matcherUrl: federation.databases.matcher.url('worker'),
    victims: [...[...services.values(), second].filter(({ kind }) => kind === 'relay' || kind === 'matcher'), clusterVictim(federation), brokerVictim(federation)],
    copy: (service) => copyDatabase(federation.cluster.address, databaseName(service)),
    restore: async (service) => {
      const down = [...services.values(), second].filter(({ name }) => name === service || (service === 'matcher' && name.startsWith('matcher')));
      for (const victim of down) await victim.kill();
      await restoreDatabase(federation.cluster.address, databaseName(service), service === 'matcher' ? ['owner', 'app', 'worker', 'desk'] : ['owner', 'app', 'worker']);
      await Promise.all(down.map((victim) => victim.start()));
    },
    drained: (country) => eventually(DRAIN_MS, async () => (await pending(databaseOf(federation, country).url('worker'))) === 0),
    crashes: () => [...services.values(), second].reduce((total, victim) => total + victim.crashes, 0),
    stop: async () => {
      await Promise.all([...services.values(), second].map((victim) => victim.stop()));
      await federation.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const databaseName = (service: string): string => (service === 'matcher' ? 'homeward_matcher' : `homeward_${service.replace('registry-', '')}`);


function servicesOf(federation: Federation): ReadonlyMap<string, ServiceVictim> {
  const work = (service: Service): (() => Promise<bigint>) => (service.plan.name === 'matcher'
    ? () => sum(federation.databases.matcher.url('worker'), 'select coalesce(sum(next_offset), 0)::text as done from consumer_offset')
    : () => published(databaseOf(federation, service.plan.name.slice(-2).toUpperCase()).url('worker')));
  return new Map(federation.services.map((service) => [
    service.plan.name,
    new ServiceVictim(service.plan.name === 'matcher' ? 'matcher' : 'relay', service, federation.logFolder, work(service)),
  ]).filter(([name]) => name !== 'desk') as [string, ServiceVictim][]);
}

/** A second matcher over the same database that gets every message too. */
async function startSecondMatcher(federation: Federation): Promise<ServiceVictim> {
  const matcher = federation.services.find(({ plan }) => plan.name === 'matcher');
  if (!matcher) throw new Error('no matcher');
  const { matcher: port } = await choosePorts([], undefined);
  const plan = { ...matcher.plan, name: 'matcher-second', port, environment: { ...matcher.plan.environment, PORT: String(port), CHAOS_GROUP: '-second', MIGRATE_AT_BOOT: 'false' } };
  const service = await startService(plan, federation.logFolder);
  return new ServiceVictim('matcher', service, federation.logFolder, () => sum(federation.databases.matcher.url('worker'), 'select coalesce(sum(next_offset), 0)::text as done from consumer_offset'));
}

const allPublished = async (federation: Federation): Promise<bigint> => {
  const counts = await Promise.all(COUNTRIES.map((country) => published(databaseOf(federation, country).url('worker'))));
  return counts.reduce((total, count) => total + count, 0n);
};
const clusterVictim = (federation: Federation): Victim => ({
  name: 'postgres', kind: 'database', work: () => allPublished(federation), kill: () => federation.cluster.kill(), start: () => federation.cluster.restart(),
});
function brokerVictim(federation: Federation): Victim {
  const { broker } = federation;
  if (!broker) throw new Error('chaos runs on Kafka');
  return { name: 'kafka', kind: 'broker', work: () => allPublished(federation), kill: () => broker.kill(), start: () => broker.restart() };
}

const published = (url: string): Promise<bigint> => sum(url, 'select coalesce(max(seq), 0)::text as done from outbox where published_at is not null');
async function sum(url: string, sql: string): Promise<bigint> {
  const [row] = await queryOnce<{ done: string }>(url, sql);
  return BigInt(row?.done ?? '0');
}
export async function pending(url: string): Promise<number> {
  const [row] = await queryOnce<{ pending: number }>(url, 'select count(*)::int as pending from outbox where published_at is null');
  return row?.pending ?? 0;
}

/** Some writers commit long after they took their number in the outbox, and in another order. */
async function holdSomeTransactions(ownerUrl: string): Promise<void> {
  await queryOnce(ownerUrl, `create function drill_hold() returns trigger language plpgsql as $$
    begin if random() < 0.15 then perform pg_sleep(random() * 0.12); end if; return null; end $$`);
  await queryOnce(ownerUrl, 'create constraint trigger drill_hold after insert on outbox deferrable initially deferred for each row execute function drill_hold()');
}
