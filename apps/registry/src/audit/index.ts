export { recordAudit, NODE_OPERATIONS, type AuditDecision, type AuditEntry, type NodeOperation } from './record-audit.js';
export { AuditEntryRow } from './audit-entry.entity.js';
export { readAudit, type AuditLine } from './read-audit.js';
