/** Plumbing that both services share; no word of the domain beyond what every answer carries (Refusal, AccessInput). */
export * from './config/read-config.js';
export * from './config/service-config.js';
export * from './database/index.js';
export * from './graphql/index.js';
export * from './health/readiness.js';
export * from './identity/index.js';
export { errorCode, loggableError } from './logging/fields.js';
export { createLogger, requestId, type LogDestination } from './logging/logger.js';
export * from './metrics/metrics.js';
export * from './schema/print-api.js';
export * from './service/boot-error.js';
export * from './service/boot.js';
export * from './service/create.js';
export * from './service/tokens.js';
export * from './tasks/every.js';
