import { runMigrations } from '@homeward/platform';
import { MATCHER_MIGRATIONS } from './migrations/index.js';

export const migrateMatcher = (ownerUrl: string): Promise<readonly string[]> => runMigrations(ownerUrl, MATCHER_MIGRATIONS);
