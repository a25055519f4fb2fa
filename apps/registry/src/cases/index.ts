export * from './domain/index.js';
export * from './store/index.js';
