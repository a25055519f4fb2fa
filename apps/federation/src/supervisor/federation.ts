import { join } from 'node:path';
import { makeDevelopmentKeys, type DevelopmentKeys } from '@homeward/shared';
import { samplePeople, startIdentityProvider, type IdentityProvider } from '../identity/index.js';
import type { Broker } from '../kafka/index.js';
import { startCluster, type Cluster } from '../postgres/index.js';
import { ensureDatabases, participantsOf, type Databases } from './databases.js';
import { servicePlans, type LogEnvironment, type Surroundings } from './environment.js';
import { embeddedLog } from './embedded-log.js';
import { demandKafka, kafkaLog, type KafkaTuning } from './kafka-log.js';
import type { LogKind } from './options.js';
import type { Ports } from './ports.js';
import { startService, type Service, type ServicePlan } from './services.js';
import { StopStack, together, type Stoppable } from './stack.js';

export const AUDIENCE = 'urn:homeward';

export interface FederationOptions {
  /** Prepared by prepareFolder. */
  readonly folder: string;
  /** Alpha-2, upper case. */
  readonly countries: readonly string[];
  readonly ports: Ports;
  readonly log: LogKind;
  readonly fsync: boolean;
  readonly kafka?: KafkaTuning;
  readonly tokenTtlSeconds?: number;
  readonly overrides?: Readonly<Record<string, string>>;
  /** Another entry point for a service, by its name; for drills that wrap a service in faults. */
  readonly entries?: Readonly<Record<string, string>>;
  /** When it resolves before everything is up, the start is given up. */
  readonly asked?: Promise<void>;
}
export interface Federation extends Stoppable {
  readonly countries: readonly string[];
  readonly identity: IdentityProvider;
  readonly cluster: Cluster;
  /** Only with the Kafka log. */
  readonly broker: Broker | undefined;
  readonly databases: Databases;
  readonly keys: DevelopmentKeys;
  readonly logFolder: string;
  readonly services: readonly Service[];
  registryUrl(country: string): string;
  readonly deskUrl: string;
  readonly matcherUrl: string;
  /** Resolves with the name of the first service that ends without having been asked to. */
  readonly lost: Promise<string>;
}

/** Somebody asked to stop while it was starting. */
export class StartGivenUp extends Error {
  override readonly name = 'StartGivenUp';
}

/** Everything of a federation on this machine. If anything fails, all that had started is stopped before it rejects. */
export async function startFederation(options: FederationOptions): Promise<Federation> {
  const stack = new StopStack();
  const givenUp = options.asked?.then(() => { throw new StartGivenUp('asked to stop while starting'); });
  try {
    return await Promise.race([assemble(options, stack), ...(givenUp === undefined ? [] : [givenUp])]);
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function assemble(options: FederationOptions, stack: StopStack): Promise<Federation> {
  const { folder, countries, ports } = options;
  if (options.log === 'kafka') demandKafka();
  const cluster = stack.add(await startCluster({ folder: join(folder, 'postgres'), port: ports.postgres, fsync: options.fsync }));
  const { environment: log, broker } = await startLog(options, cluster, stack);
  const logFolder = join(folder, 'logs');
  const identity = stack.add(await startIdentityProvider({
    people: samplePeople(countries), audience: AUDIENCE, port: ports.identity, ...(options.tokenTtlSeconds === undefined ? {} : { ttlSeconds: options.tokenTtlSeconds }),
  }));
  const keys = await makeDevelopmentKeys(join(folder, 'keys'), countries.map((country) => country.toLowerCase()));
  const databases = await ensureDatabases(cluster.address, countries);
  const services = await startServices({ countries, ports, databases, log, keys, identity, overrides: options.overrides ?? {} }, options.entries ?? {}, logFolder, stack);
  const urlOf = (name: string) => services.find(({ plan }) => plan.name === name)?.url ?? '';
  return {
    countries, identity, cluster, broker, databases, keys, services, logFolder,
    registryUrl: (country) => urlOf(`registry-${country.toLowerCase()}`), deskUrl: urlOf('desk'), matcherUrl: urlOf('matcher'),
    lost: Promise.race(services.map(({ exited, plan }) => exited.then(() => plan.name))),
    stop: () => stack.stop(),
  };
}

async function startLog(options: FederationOptions, cluster: Cluster, stack: StopStack): Promise<{ readonly environment: LogEnvironment; readonly broker?: Broker }> {
  const participants = participantsOf(options.countries);
  switch (options.log) {
    case 'embedded': return { environment: await embeddedLog(cluster.address, participants, stack) };
    case 'kafka': return kafkaLog({ fast: false, ...options.kafka, folder: join(options.folder, 'kafka'), port: options.ports.kafka, participants }, stack);
  }
}

/** The desk reads tables that the matcher makes, so it starts after it, and meanwhile the registries. */
async function startServices(around: Surroundings, entries: Readonly<Record<string, string>>, logFolder: string, stack: StopStack): Promise<readonly Service[]> {
  const plans = servicePlans(around).map((plan) => ({ ...plan, entry: entries[plan.name] ?? plan.entry }));
  const named = (...names: readonly string[]) => plans.filter(({ name }) => names.includes(name));
  const hub = startTogether(named('matcher'), logFolder, stack).then(async (matcher) => [...matcher, ...await startTogether(named('desk'), logFolder, stack)]);
  const nodes = startTogether(plans.filter(({ name }) => name.startsWith('registry-')), logFolder, stack);
  await Promise.allSettled([hub, nodes]);
  return [...await hub, ...await nodes];
}

async function startTogether(plans: readonly ServicePlan[], logFolder: string, stack: StopStack): Promise<readonly Service[]> {
  const outcomes = await Promise.allSettled(plans.map((plan) => startService(plan, logFolder)));
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  stack.add(together(started));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return started;
}
