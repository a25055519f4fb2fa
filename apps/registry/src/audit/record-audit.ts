import type { Purpose } from '@homeward/shared';
import type { AuditKind, Operation } from '../access/index.js';
import type { Tx } from '../platform/tx.js';

/** ALLOWED: done. REFUSED: may be asked, but not now (state, four eyes …). DENIED: not available to this actor. */
export type AuditDecision = 'ALLOWED' | 'REFUSED' | 'DENIED';

export interface AuditEntry {
  readonly at: Date;
  readonly country: string;
  readonly organisation: string;
  /** Pseudonym, or `node` for what the node's own clock and consumers do. */
  readonly actor: string;
  readonly kind: AuditKind;
  /** INPUT_REFUSED: what was given did not fit; `reason` names the field of the API. */
  readonly operation: Operation | NodeOperation | 'INPUT_REFUSED';
  readonly purpose?: Purpose;
  readonly caseReferenceHash?: string;
  /** Opaque ids only. */
  readonly recordIds: readonly string[];
  /** Names of fields that were shown or changed; never their values. */
  readonly fields?: readonly string[];
  readonly recipients?: readonly string[];
  readonly policyVersion: string;
  readonly decision: AuditDecision;
  /** A code from a closed list. */
  readonly reason?: string;
}

/** What happens without a person. */
export const NODE_OPERATIONS = ['NODE_EXPIRE', 'NODE_RESEND', 'NODE_RETRACT', 'NODE_SUSPEND', 'NODE_ERASE', 'NODE_RECOVER', 'NODE_RECEIVE', 'NODE_NOTIFY'] as const;
export type NodeOperation = (typeof NODE_OPERATIONS)[number];

/**
 * Writes the entry in the caller's transaction: when this rejects, the whole transaction does, and nothing is answered.
 * Plain SQL without RETURNING, because the app role may write entries and not read them.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit_entry (at, country, organisation, actor, kind, operation, purpose, case_reference_hash, record_ids, fields, recipients, policy_version, decision, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [entry.at, entry.country, entry.organisation, entry.actor, entry.kind, entry.operation, entry.purpose ?? null, entry.caseReferenceHash ?? null,
      [...entry.recordIds], [...(entry.fields ?? [])], [...(entry.recipients ?? [])], entry.policyVersion, entry.decision, entry.reason ?? null]);
}
