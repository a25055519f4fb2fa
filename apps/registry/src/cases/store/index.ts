export * from './case-store.js';
export { PersonCaseRow } from './person-case.entity.js';
