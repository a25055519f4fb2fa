export { Casework, type CaseworkParts, type NewPermission } from './casework.js';
export { caseView, type CaseView } from './case-view.js';
export { CaseResolver } from './api/case.resolver.js';
export { CaseImport } from './import-cases.js';
export { ImportResolver } from './api/import.resolver.js';
