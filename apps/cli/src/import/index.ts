export { runImport, type Format, type ImportOptions, type ImportSummary, type ReportLine } from './run-import.js';
export type { ImportNode } from './node-client.js';
