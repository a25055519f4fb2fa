import { join } from 'node:path';
import { BootError, createLogger, readConfig, refuseOlderSchema, runMigrations } from '@homeward/platform';
import {
  createEmbeddedLog, createKafkaLog, lastSeenInFile, loadEpochs, loadKeyRing, loadSecret, openTrust, PSEUDONYM_SECRET_FILE, type Environment, type Epochs, type KeyRing, type LogPort, type Participant, type TrustDirectory,
} from '@homeward/shared';
import { REGISTRY_MIGRATIONS } from './migrations/index.js';
import { registryVariables, tlsOf, type RegistryVariables } from './platform/config.js';
import { Database } from './platform/database.js';
import { randomIds, systemClock, type Clock, type Ids } from './platform/ports.js';
import { keyedPseudonyms, type Pseudonyms } from './platform/pseudonyms.js';
import { rowsOf } from './platform/tx.js';
import { REGISTRY_ENTITIES } from './schema.js';

/** What a node stands on: opened once, before the service, and closed after it. */
export interface NodeGround {
  readonly variables: RegistryVariables;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The same in the log: lower case. */
  readonly participant: Participant;
  readonly database: Database;
  readonly log: LogPort;
  readonly keys: { readonly ring: KeyRing; readonly trust: TrustDirectory };
  readonly epochs: Epochs;
  readonly pseudonyms: Pseudonyms;
  readonly clock: Clock;
  readonly ids: Ids;
  close(): Promise<void>;
}

export const readRegistryConfig = (environment: Environment): RegistryVariables => readConfig(registryVariables, environment);

export async function openGround(variables: RegistryVariables): Promise<NodeGround> {
  if (variables.MIGRATE_AT_BOOT) await migrate(variables);
  const database = await openDatabase(variables);
  const ring = await loadKeyRing(variables.KEYS_DIR);
  const participant = variables.COUNTRY.toLowerCase();
  if (ring.participant !== participant) throw new BootError('WRONG_KEYS', 'KEYS_DIR holds the keys of another participant than COUNTRY');
  const trust = await openTrust({ trustFile: variables.TRUST_FILE, trusteesFile: variables.TRUSTEES_FILE, lastSeen: lastSeenInFile(join(variables.KEYS_DIR, 'last-trust.json')), onRefusal: tellRefusal(variables) });
  if (!trust.ok) throw new BootError(trust.failure, `TRUST_FILE is refused (${trust.failure}); ask the trustees for the newest one`);
  const epochs = await loadEpochs(variables.KEYS_DIR);
  const pseudonyms = keyedPseudonyms(await loadSecret(join(variables.KEYS_DIR, PSEUDONYM_SECRET_FILE)));
  const log = openLog(variables, participant);
  return {
    variables, country: variables.COUNTRY, participant, database, log, keys: { ring, trust: trust.value }, epochs, pseudonyms, clock: systemClock, ids: randomIds,
    close: async () => {
      trust.value.close();
      await log.close();
      await database.close();
    },
  };
}

async function openDatabase({ DATABASE_URL: app, DATABASE_WORKER_URL: worker }: RegistryVariables): Promise<Database> {
  const database = await Database.open({ app, worker }, REGISTRY_ENTITIES);
  await database.withWorker((tx) => refuseOlderSchema((sql) => rowsOf(tx, sql), REGISTRY_MIGRATIONS, 'node apps/registry/dist/migrate.js'));
  return database;
}

/** The file in force stays, so nothing else would tell the operator that the newer one does not count. */
function tellRefusal({ LOG_LEVEL }: RegistryVariables): (reason: string) => void {
  const log = createLogger({ name: 'registry', logLevel: LOG_LEVEL });
  return (reason) => { log.error({ code: 'TRUST_FILE_REFUSED', reason }, 'a newer trust file is refused; the one in force stays'); };
}

export async function migrate(variables: Pick<RegistryVariables, 'DATABASE_OWNER_URL'>): Promise<readonly string[]> {
  if (!variables.DATABASE_OWNER_URL) throw new BootError('NO_OWNER_URL', 'DATABASE_OWNER_URL is needed to migrate');
  return runMigrations(variables.DATABASE_OWNER_URL, REGISTRY_MIGRATIONS);
}

function openLog(variables: RegistryVariables, participant: Participant): LogPort {
  if (variables.LOG === 'embedded') return createEmbeddedLog({ url: variables.LOG_DATABASE_URL ?? '' });
  const tls = tlsOf(variables);
  return createKafkaLog({ participant, brokers: (variables.KAFKA_BROKERS ?? '').split(','), ...(tls ? { tls } : {}) });
}
