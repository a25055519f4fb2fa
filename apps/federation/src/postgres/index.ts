export * from './cluster.js';
export * from './databases.js';
