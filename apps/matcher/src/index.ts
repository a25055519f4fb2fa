export { startMatcher, type Matcher, type MatcherOptions } from './matcher.js';
export { openDatabase, type Database, type Sql } from './platform/database.js';
export { readMatcherVariables } from './platform/config.js';
export { silent, type Signals } from './platform/signals.js';
export { MATCHER_MIGRATIONS } from './platform/migrations/index.js';
export { compareEditions, takeBatch, type IntakeOptions, type VersionGuard } from './intake/index.js';
export { WHOLE, type Share } from './index/index.js';
export { DEFAULT_DEADLINES, type DeadlineSettings } from './candidates/index.js';
export { DESK_RESOLVERS, deskOptions, deskVariables } from './desk/index.js';
