export * from './data-source.js';
export * from './snake-names.js';
export * from './migrations.js';
export * from './privileges.js';
export * from './transaction.js';
export * from './schema-difference.js';
export { EnduringClient } from './enduring-client.js';
