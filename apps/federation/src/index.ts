export * from './processes/index.js';
export * from './postgres/index.js';
export * from './kafka/index.js';
export * from './identity/index.js';
export * from './supervisor/index.js';
export * from './story/index.js';
