import { AUDIT_KIND, decide, resolveCaseReference, type Decision, type Facts } from '../access/index.js';
import { recordAudit, type AuditDecision } from '../audit/index.js';
import type { Database } from '../platform/database.js';
import type { Clock } from '../platform/ports.js';
import type { Pseudonyms } from '../platform/pseudonyms.js';
import { refused, type Refused } from '../platform/refusal.js';
import { failure, success, type Result } from '@homeward/shared';
import type { Tx } from '../platform/tx.js';
import { attempt } from './attempt.js';
import type { Found, Trace, Use } from './use.js';

export interface GateParts { readonly database: Database; readonly clock: Clock; readonly pseudonyms: Pseudonyms; readonly nodeCountry: string }

/**
 * The way in for every operation of a person: resolve the case reference, load under row-level security, decide, act,
 * audit, in one transaction. When the audit entry cannot be written, it rejects and nothing is answered.
 */
export class Gate {
  constructor(private readonly parts: GateParts) {}

  use<Subject, Value>(use: Use<Subject, Value>): Promise<Result<Value, Refused>> {
    return this.parts.database.withActor(use.actor, async (tx) => {
      const now = this.parts.clock.now();
      const found = await use.load?.(tx, now);
      const facts: Facts = { nodeCountry: this.parts.nodeCountry, reference: await referenceOf(tx, use, found), ...(found ? { record: found.facts } : {}) };
      const decision = decide(use.actor, use.access?.purpose, use.operation, facts);
      const recordIds = found?.recordIds ?? [];
      if (!decision.allow) {
        await this.audit(tx, use, { now, decision, outcome: 'DENIED', recordIds });
        return failure(refused('NOT_AVAILABLE'));
      }
      const outcome = await attempt(tx, use, found?.subject as Subject, { now, decision, actor: this.parts.pseudonyms.ofActor(use.actor) });
      if (!outcome.ok) {
        await this.audit(tx, use, { now, decision, outcome: 'REFUSED', reason: outcome.failure.code, recordIds });
        return failure(outcome.failure);
      }
      await this.audit(tx, use, { now, decision, outcome: 'ALLOWED', ...outcome, recordIds: outcome.recordIds ?? recordIds });
      return success(outcome.value);
    });
  }

  private audit<Subject, Value>(tx: Tx, { actor, access, operation }: Use<Subject, Value>, what: Trace & { readonly now: Date; readonly decision: Decision; readonly outcome: AuditDecision; readonly reason?: string }): Promise<void> {
    const { pseudonyms } = this.parts;
    const why = access ? { purpose: access.purpose, caseReferenceHash: pseudonyms.ofCaseReference(actor.organisation, access.caseReference) } : {};
    return recordAudit(tx, {
      at: what.now, country: actor.country, organisation: actor.organisation, actor: pseudonyms.ofActor(actor), kind: AUDIT_KIND[operation], operation, ...why,
      recordIds: what.recordIds ?? [], fields: what.fields ?? [], recipients: what.recipients ?? [],
      policyVersion: what.decision.policyVersion, decision: what.outcome, ...(what.reason ? { reason: what.reason } : {}),
    });
  }
}

/** The case itself counts, also when it is closed or expired: its file must stay readable to those who answer for it. */
async function referenceOf<Subject, Value>(tx: Tx, use: Use<Subject, Value>, found: Found<Subject> | undefined): Promise<Facts['reference']> {
  if (use.reference) return use.reference;
  const resolved = use.access && await resolveCaseReference(tx, use.actor, use.access.caseReference);
  const itself = found?.reference !== undefined && found.reference === use.access?.caseReference;
  return resolved !== undefined || itself ? 'OPEN' : 'UNRESOLVED';
}
