import type { Purpose } from '@homeward/shared';
import { rowsOf, type Tx } from '../platform/tx.js';

/** An entry as an auditor reads it. */
export interface AuditLine {
  readonly seq: string; readonly at: Date; readonly actor: string; readonly kind: string; readonly operation: string; readonly purpose: Purpose | null;
  readonly recordIds: readonly string[]; readonly fields: readonly string[]; readonly recipients: readonly string[];
  readonly policyVersion: string; readonly decision: string; readonly reason: string | null;
}

/** Of the auditor's own organisation, oldest first; about one record, or about all. */
export const readAudit = (tx: Tx, recordId: string | undefined, limit: number, afterSeq: string | undefined): Promise<AuditLine[]> => rowsOf<AuditLine>(tx, `
  select seq::text as seq, at, actor, kind, operation, purpose, record_ids as "recordIds", fields, recipients, policy_version as "policyVersion", decision, reason
  from audit_entry where ($1::text is null or record_ids @> array[$1]) and ($2::bigint is null or seq > $2) order by seq limit $3`,
[recordId ?? null, afterSeq ?? null, limit]);
