export * from './domain/index.js';
export * from './store/index.js';
export { CaseChanges, type Consequence } from './change-case.js';
