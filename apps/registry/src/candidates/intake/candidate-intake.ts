import { failure, success, topicName, type CandidateDocument, type CandidateErase, type OpenedMessage, type OpenedTombstone, type Result } from '@homeward/shared';
import type { TopicHandler } from '../../exchange/index.js';
import type { ExchangeKeys } from '../../platform/sealing.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { parseCandidateKey, type Slot } from '../domain/candidate.js';
import { decideDocument } from '../domain/intake.js';
import { visibilityOf } from '../domain/visibility.js';
import { CandidateRow } from '../store/candidate.entity.js';
import { judgementsGiven, knownCandidate, ownerOf, recordChange } from '../store/candidate-store.js';
import { eraseCandidate } from './erase-candidate.js';
import type { CandidateListener } from './listener.js';
import { noteForeignConfirmations } from './foreign-confirmations.js';
import { rowOfDocument } from './row-of-document.js';
import { verifyJudgements } from './verify-judgements.js';

export interface IntakeParts { readonly keys: ExchangeKeys; readonly clock: Clock; readonly country: string; readonly listeners: readonly CandidateListener[] }
type Applied = Result<void, string>;
const DONE = success<void>(undefined);

/** Reads `homeward.candidates.<cc>`: documents, erasures, tombstones; idempotent by document number. */
export class CandidateIntake implements TopicHandler {
  readonly topic: string;
  constructor(private readonly parts: IntakeParts) {
    this.topic = topicName('candidates', parts.country);
  }

  async message(tx: Tx, { coordinates, body }: OpenedMessage): Promise<Applied> {
    const place = parseCandidateKey(coordinates.key);
    if (!place) return failure('WRONG_KEY');
    const content = body as CandidateDocument | CandidateErase;
    if (content.candidateId !== place.candidateId || content.documentNumber !== coordinates.version) return failure('COORDINATES_DIFFER');
    if ('erased' in content) return this.erase(tx, place.candidateId, place.slot, content.documentNumber);
    return this.document(tx, content, place.slot);
  }

  async tombstone(tx: Tx, { coordinates }: OpenedTombstone): Promise<Applied> {
    const place = parseCandidateKey(coordinates.key);
    return place ? this.erase(tx, place.candidateId, place.slot, coordinates.version) : failure('WRONG_KEY');
  }

  readonly forgetUnseen = async (tx: Tx): Promise<void> => {
    const unseen = await rowsOf<{ candidateId: string; slot: Slot; number: string }>(tx, `
      select c.candidate_id as "candidateId", c.slot, c.document_number::text as number from candidate c
      where not exists (select from topic_key_seen s where s.topic = $1 and s.key = c.candidate_id || '.' || c.slot)`, [this.topic]);
    for (const { candidateId, slot, number } of unseen) await eraseCandidate(tx, this.parts, { candidateId, slot, documentNumber: Number(number) });
  };

  private async erase(tx: Tx, candidateId: string, slot: Slot, documentNumber: number): Promise<Applied> {
    await eraseCandidate(tx, this.parts, { candidateId, slot, documentNumber });
    return DONE;
  }

  private async document(tx: Tx, document: CandidateDocument, slot: Slot): Promise<Applied> {
    const now = this.parts.clock.now();
    const known = await knownCandidate(tx, document.candidateId, slot);
    if (decideDocument(known, document.documentNumber) !== 'APPLY') return DONE;
    const owner = await ownerOf(tx, document.ownPublicationId);
    if (owner === 'FORGOTTEN') return DONE;
    if (!owner) return failure('UNKNOWN_RECORD');
    const verdicts = await verifyJudgements(document, this.parts.keys.trust, owner.country, now);
    const given = (await judgementsGiven(tx, document.candidateId, slot)).map(({ judgement }) => judgement);
    const row = rowOfDocument({ document, slot, owner, verdicts, given, before: known.row, now });
    await tx.upsert(CandidateRow, row, ['candidateId', 'slot']);
    await noteForeignConfirmations(tx, document, verdicts);
    if (visibilityOf(row.side, row.state, row.everReleased) !== 'NOTHING') await recordChange(tx, now, row);
    for (const listener of this.parts.listeners) await listener.changed(tx, row, known.row, now);
    return DONE;
  }
}
