export { main } from './main.js';
export { runImport, type ImportOptions, type ImportSummary } from './import/index.js';
