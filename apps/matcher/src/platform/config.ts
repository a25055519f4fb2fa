import { BootError, flag, integer, readConfig, serviceConfig, serviceVariables, type ServiceConfig } from '@homeward/platform';
import type { Environment } from '@homeward/shared';
import { z } from 'zod';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const hours = (usual: number) => z.coerce.number().positive().max(24 * 90).default(usual);

/** What the matcher reads from its environment; PEM texts, like every secret, may be given as X_FILE. */
export const matcherVariables = serviceVariables.extend({
  // The matcher serves operators only; people log in at the nodes and the desk.
  OIDC_ISSUER: z.url().default('https://not-used.invalid'),
  OIDC_AUDIENCE: z.string().default('not-used'),
  DATABASE_WORKER_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  MIGRATE_AT_BOOT: flag.default(false),
  LOG: z.enum(['embedded', 'kafka']),
  LOG_DATABASE_URL: z.string().min(1).optional(),
  KAFKA_BROKERS: z.string().min(1).optional(),
  KAFKA_CA: z.string().optional(), KAFKA_CERT: z.string().optional(), KAFKA_KEY: z.string().optional(),
  KEYS_DIR: z.string().min(1),
  TRUST_FILE: z.string().min(1), TRUSTEES_FILE: z.string().min(1),
  STORAGE_KEY_FILE: z.string().min(1),
  /** In bits; left out, it follows the number of live records. */
  RAISE_BITS: z.coerce.number().min(0).max(200).optional(),
  /** Fitted on reviewers' verdicts by `homeward evaluate --calibrate`; the same for every index share. */
  CALIBRATION_FILE: z.string().min(1).optional(),
  INDEX_SHARE: integer(0, 1023).default(0), INDEX_SHARES: integer(1, 1024).default(1),
  HEARTBEAT_MS: integer(SECOND_MS / 10, DAY_MS).default(300_000),
  CLOCK_MS: integer(100, DAY_MS).default(5_000),
  DEADLINE_HOURS_DANGER_TO_LIFE: hours(3), DEADLINE_HOURS_CHILD_OR_TRAFFICKING: hours(24), DEADLINE_WORKING_DAYS: integer(1, 60).default(5),
});
export type MatcherVariables = z.infer<typeof matcherVariables>;

/** @throws BootError naming every variable that is missing or wrong. */
export function readMatcherVariables(environment: Environment): MatcherVariables {
  const variables = readConfig(matcherVariables, environment);
  const problems = [
    variables.LOG === 'embedded' && variables.LOG_DATABASE_URL === undefined ? 'LOG_DATABASE_URL is missing, and LOG is embedded' : undefined,
    variables.LOG === 'kafka' && variables.KAFKA_BROKERS === undefined ? 'KAFKA_BROKERS is missing, and LOG is kafka' : undefined,
    variables.LOG === 'kafka' && variables.NODE_ENV === 'production' && variables.KAFKA_CERT === undefined ? 'KAFKA_CERT is missing: in production the log is reached by mutual TLS' : undefined,
    variables.MIGRATE_AT_BOOT && variables.DATABASE_OWNER_URL === undefined ? 'DATABASE_OWNER_URL is missing, and MIGRATE_AT_BOOT is true' : undefined,
    variables.INDEX_SHARE >= variables.INDEX_SHARES ? 'INDEX_SHARE must be under INDEX_SHARES' : undefined,
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new BootError('CONFIG_INVALID', `configuration is not usable: ${problems.join('; ')}`);
  return variables;
}

export const matcherServiceConfig = (variables: MatcherVariables): ServiceConfig => serviceConfig('matcher', variables);
