export * from './environment/index.js';
