export { createEmbeddedLog } from './embedded-log.js';
export type { EmbeddedLogOptions } from './options.js';
export { createEmbeddedLogAdmin, type EmbeddedLogAdmin } from './embedded-admin.js';
export { installEmbeddedLog, type EmbeddedParticipant } from './install.js';
export type { CompactionCount } from './compaction.js';
