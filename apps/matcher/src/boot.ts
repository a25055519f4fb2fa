import { bootService } from '@homeward/platform';
import type { Environment } from '@homeward/shared';
import { MatcherModule, type MatcherChanges } from './matcher.module.js';
import { loadCalibration } from './platform/calibration.js';
import { matcherServiceConfig, readMatcherVariables } from './platform/config.js';
import { migrateMatcher } from './platform/migrate.js';

/** The matcher's process, from its environment; resolves when it serves. */
export const bootMatcher = (environment: Environment, changes: MatcherChanges = {}): Promise<unknown> => bootService(async () => {
  const variables = readMatcherVariables(environment);
  const calibration = await loadCalibration(variables.CALIBRATION_FILE);
  if (variables.MIGRATE_AT_BOOT && variables.DATABASE_OWNER_URL !== undefined) await migrateMatcher(variables.DATABASE_OWNER_URL);
  return { module: MatcherModule.of(variables, calibration, changes), config: matcherServiceConfig(variables), graphql: false };
});
