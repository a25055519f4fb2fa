import { bootService } from '@homeward/platform';
import { MatcherModule } from './matcher.module.js';
import { matcherServiceConfig, readMatcherVariables } from './platform/config.js';
import { migrateMatcher } from './platform/migrate.js';

await bootService(async () => {
  const variables = readMatcherVariables(process.env);
  if (variables.MIGRATE_AT_BOOT && variables.DATABASE_OWNER_URL !== undefined) await migrateMatcher(variables.DATABASE_OWNER_URL);
  return { module: MatcherModule.of(variables), config: matcherServiceConfig(variables), graphql: false };
});
