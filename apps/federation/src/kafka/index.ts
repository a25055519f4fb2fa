export * from './broker.js';
export { createAuthority, type Authority, type Identity } from './certificates.js';
export { missingForKafka } from './jars.js';
export { SHORT_SEGMENTS } from './properties.js';
