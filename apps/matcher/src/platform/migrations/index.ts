import { MatcherTables1764000000000 } from './1764000000000-matcher-tables.js';

/** In order; the desk adds its own after the tables it stands on. */
export const MATCHER_MIGRATIONS = [MatcherTables1764000000000] as const;
