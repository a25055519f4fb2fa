export * from './domain/index.js';
export * from './store/index.js';
export { foundCase } from './found-case.js';
export { CaseChanges, type Consequence } from './change-case.js';
