import { failure, success, topicName, type OpenedMessage, type Participant, type Receipt, type ReconcileRequest, type Result } from '@homeward/shared';
import type { TopicHandler } from '../../exchange/index.js';
import type { Clock } from '../../platform/ports.js';
import type { Tx } from '../../platform/tx.js';
import type { Publication } from '../domain/publication.js';
import type { Publisher } from '../publisher.js';
import { keepReceipt } from '../store/receipt-store.js';
import { lockPublication, savePublication } from '../store/publication-store.js';
import type { Reconciler } from './reconciler.js';
import { isAhead } from './seen.js';

export interface ReceiptParts {
  readonly participant: Participant; readonly publisher: Publisher; readonly reconciler: Reconciler; readonly clock: Clock;
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
      case 'reconcile': if (await this.parts.reconciler.answer(tx, body as ReconcileRequest)) this.parts.onBehind(); return success(undefined);
      case 'record': case 'erase': case 'digest': case 'judgement': case 'candidate': case 'candidate-erase': case 'disclosure': case 'disclosure-erase': case 'heartbeat':
        return failure('TYPE_NOT_FOR_TOPIC');
    }
  }

  tombstone(): Promise<Result<void, string>> {
    return Promise.resolve(failure('TYPE_NOT_FOR_TOPIC'));
  }

  private async receipt(tx: Tx, receipt: Receipt): Promise<void> {
    const publication = await lockPublication(tx, receipt.publicationId);
    if (!publication || (isAhead(receipt, publication) && receipt.outcome !== 'QUARANTINED')) {
      if (publication || receipt.outcome === 'ACCEPTED') this.parts.onBehind();
      return;
    }
    await keepReceipt(tx, publication, receipt);
    if (publication.state === 'ERASING') return this.erased(tx, publication, receipt);
    await savePublication(tx, settled(publication, receipt));
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
