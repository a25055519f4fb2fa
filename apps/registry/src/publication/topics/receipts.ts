import { failure, success, topicName, type OpenedMessage, type Participant, type Receipt, type Receipts, type ReconcileRequest, type Result } from '@homeward/shared';
import { POLICY_VERSION } from '../../access/index.js';
import { recordAudit } from '../../audit/index.js';
import { findCase, type CaseChanges } from '../../cases/index.js';
import type { TopicHandler } from '../../exchange/index.js';
import { isOutage } from '../../platform/outage.js';
import type { Clock } from '../../platform/ports.js';
import type { Tx } from '../../platform/tx.js';
import type { Publication } from '../domain/publication.js';
import type { Publisher } from '../publisher.js';
import { keepReceipt } from '../store/receipt-store.js';
import { lockPublication, savePublication } from '../store/publication-store.js';
import type { Reconciler } from './reconciler.js';
import { isAhead } from './seen.js';

export interface ReceiptParts {
  readonly participant: Participant; readonly country: string; readonly publisher: Publisher; readonly changes: CaseChanges; readonly reconciler: Reconciler; readonly clock: Clock;
  /** The matcher knows more of us than our database does: it was restored from an older copy. */
  readonly onBehind: () => void;
}

/** receipts.<cc>: what became of our messages, and what the matcher lacks. */
export class ReceiptHandler implements TopicHandler {
  readonly topic: string;
  constructor(private readonly parts: ReceiptParts) {
    this.topic = topicName('receipts', parts.participant);
  }

  async message(tx: Tx, { coordinates, body }: OpenedMessage): Promise<Result<void, string>> {
    switch (coordinates.type) {
      case 'receipt': await this.receipt(tx, body as Receipt); return success(undefined);
      case 'receipts': return this.each(tx, (body as Receipts).receipts);
      case 'reconcile': if (await this.parts.reconciler.answer(tx, body as ReconcileRequest)) this.parts.onBehind(); return success(undefined);
      case 'record': case 'erase': case 'digest': case 'judgement': case 'next-request': case 'candidate': case 'candidate-erase': case 'disclosure': case 'disclosure-erase': case 'heartbeat':
        return failure('TYPE_NOT_FOR_TOPIC');
    }
  }

  tombstone(): Promise<Result<void, string>> {
    return Promise.resolve(failure('TYPE_NOT_FOR_TOPIC'));
  }

  /** One that cannot be applied must not take the others of its envelope with it: then each is tried by itself. */
  private async each(tx: Tx, receipts: readonly Receipt[]): Promise<Result<void, string>> {
    if (await this.areApplied(tx, receipts)) return success(undefined);
    for (const receipt of receipts) await this.areApplied(tx, [receipt]);
    return failure('NOT_APPLICABLE');
  }

  /** All or none. */
  private async areApplied(tx: Tx, receipts: readonly Receipt[]): Promise<boolean> {
    try {
      await tx.transaction(async (inner) => { for (const receipt of receipts) await this.receipt(inner, receipt); });
      return true;
    } catch (error) {
      if (isOutage(error)) throw error;
      return false;
    }
  }

  private async receipt(tx: Tx, receipt: Receipt): Promise<void> {
    const publication = await lockPublication(tx, receipt.publicationId);
    if (!publication || (isAhead(receipt, publication) && receipt.outcome !== 'QUARANTINED')) {
      if (publication || receipt.outcome === 'ACCEPTED') this.parts.onBehind();
      return;
    }
    await keepReceipt(tx, publication, receipt);
    if (publication.state === 'ERASING') return this.erased(tx, publication, receipt);
    if (publication.state === 'ERASED' && receipt.outcome === 'ERASED' && receipt.version < publication.version) return this.buryAgain(tx, publication);
    if (publication.state === 'LIVE' && receipt.outcome === 'ERASED' && receipt.version === publication.version) return this.erasedBefore(tx, publication);
    await savePublication(tx, settled(publication, receipt));
  }

  /**
   * We asked for no erasure that we know of, and the matcher remembers one: this database was restored from a backup that
   * is older than the markers in the topic. The record leaves the topic again; whether the case goes too, a supervisor decides.
   */
  private async erasedBefore(tx: Tx, publication: Publication): Promise<void> {
    const { publisher, changes, clock, country } = this.parts;
    const now = clock.now();
    await publisher.bury(tx, publication, now);
    const file = publication.caseId ? await findCase(tx, publication.caseId, 'write') : undefined;
    if (file?.state === 'ACTIVE') await changes.apply(tx, file, { type: 'CaseSuspended', at: now, reason: 'ERASED_BEFORE' });
    const recordIds = [publication.publicationId, ...(file ? [file.id] : [])];
    await recordAudit(tx, { at: now, country, organisation: publication.organisation, actor: 'node', kind: 'ERASURE', operation: 'NODE_RETRACT', recordIds, policyVersion: POLICY_VERSION, decision: 'ALLOWED', reason: 'ERASED_BEFORE' });
  }

  /** Somebody has said again what was erased. The matcher refuses it, but in the log it lies above our tombstone: only a newer one removes it. */
  private buryAgain(tx: Tx, publication: Publication): Promise<void> {
    return this.parts.publisher.bury(tx, publication, this.parts.clock.now());
  }

  private async erased(tx: Tx, publication: Publication, { version, outcome }: Receipt): Promise<void> {
    const forgotten = version >= publication.version && (outcome === 'ERASED' || outcome === 'ACCEPTED' || outcome === 'STALE');
    if (forgotten) await this.parts.publisher.bury(tx, publication, this.parts.clock.now());
  }
}

/** An older version's fate says nothing of the present one, but that the matcher has had it. */
function settled(publication: Publication, receipt: Receipt): Publication {
  const current = receipt.version === publication.version;
  const { problem, ...rest } = publication;
  switch (receipt.outcome) {
    case 'ACCEPTED': return { ...rest, ...(current || !problem ? {} : { problem }), acceptedVersion: Math.max(receipt.version, publication.acceptedVersion ?? 0) };
    case 'STALE': return publication;
    case 'ERASED': case 'QUARANTINED':
      return current ? { ...rest, problem: { reason: receipt.reason ?? receipt.outcome, ...(receipt.where ? { where: receipt.where } : {}) } } : publication;
  }
}
