import { MATCHER, type DevelopmentKeys, type Participant } from '@homeward/shared';
import type { IdentityProvider } from '../identity/index.js';
import type { ServiceDatabase } from '../postgres/index.js';
import type { Databases } from './databases.js';
import type { Ports } from './ports.js';
import type { ServicePlan } from './services.js';

/** How one participant reaches the log. */
export type LogEnvironment = (participant: Participant) => Readonly<Record<string, string>>;

export interface Surroundings {
  readonly countries: readonly string[];
  readonly ports: Ports; readonly databases: Databases; readonly log: LogEnvironment;
  readonly keys: DevelopmentKeys; readonly identity: IdentityProvider;
  /** For every service, e.g. shorter intervals in a test. */
  readonly overrides: Readonly<Record<string, string>>;
}

export const servicePlans = (around: Surroundings): readonly ServicePlan[] =>
  [matcherPlan(around), deskPlan(around), ...around.countries.map((country) => registryPlan(around, country))];

const basics = ({ identity }: Surroundings, port: number): Readonly<Record<string, string>> =>
  ({ NODE_ENV: 'development', LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: String(port), OIDC_ISSUER: identity.issuer, OIDC_AUDIENCE: identity.audience });

const common = (around: Surroundings, port: number, database: ServiceDatabase): Readonly<Record<string, string>> => ({
  ...basics(around, port), MIGRATE_AT_BOOT: 'true',
  DATABASE_URL: database.url('app'), DATABASE_WORKER_URL: database.url('worker'), DATABASE_OWNER_URL: database.url('owner'),
  TRUST_FILE: around.keys.trustFile, TRUSTEES_FILE: around.keys.trusteesFile,
});

function registryPlan(around: Surroundings, country: string): ServicePlan {
  const participant = country.toLowerCase();
  const port = around.ports.registry[country];
  const database = around.databases.registry[country];
  if (port === undefined || database === undefined) throw new Error(`no port or database for ${country}`);
  const environment = {
    ...common(around, port, database), ...around.log(participant),
    COUNTRY: country, KEYS_DIR: around.keys.keysDir(participant),
    AUTHORITY_NAME: `Missing Persons Office ${country}`, AUTHORITY_EMAIL: `duty@${participant}.example`, ...around.overrides,
  };
  return { name: `registry-${participant}`, entry: 'apps/registry/dist/main.js', port, environment };
}

function matcherPlan(around: Surroundings): ServicePlan {
  const port = around.ports.matcher;
  const environment = {
    ...common(around, port, around.databases.matcher), ...around.log(MATCHER),
    KEYS_DIR: around.keys.keysDir(MATCHER), STORAGE_KEY_FILE: around.keys.storageKeyFile, ...around.overrides,
  };
  return { name: 'matcher', entry: 'apps/matcher/dist/main.js', port, environment };
}

/** The desk gets neither keys nor a role that reads records. */
function deskPlan(around: Surroundings): ServicePlan {
  const port = around.ports.desk;
  const environment = { ...basics(around, port), DATABASE_URL: around.databases.matcher.url('desk'), DESK_PORT: String(port), ...around.overrides };
  return { name: 'desk', entry: 'apps/matcher/dist/desk.js', port, environment };
}
