import type { CandidateDocument } from '@homeward/shared';
import type { Candidate, Slot, VerifiedJudgement } from '../domain/candidate.js';
import { awaitsThisSide, isPending } from '../domain/progress.js';
import type { CandidateRow } from '../store/candidate.entity.js';
import type { Owner } from '../store/candidate-store.js';
import type { Judgement } from '@homeward/shared';

export interface Arrival {
  readonly document: CandidateDocument;
  readonly slot: Slot;
  readonly owner: Owner;
  readonly verdicts: readonly VerifiedJudgement[];
  readonly given: readonly Judgement[];
  readonly before: CandidateRow | null;
  readonly now: Date;
}

/** The row that a document makes of what was there before it: the assignee stays, the deadline restarts only when it moved. */
export function rowOfDocument({ document, slot, owner, verdicts, given, before, now }: Arrival): CandidateRow {
  const everReleased = (before?.everReleased ?? false) || (document.side === 'OTHER' && ['RELEASED', 'CONFIRMED', 'IDENTITY_ESTABLISHED'].includes(document.state));
  const candidate: Candidate = {
    candidateId: document.candidateId, slot, organisation: owner.organisation, ownCaseId: owner.caseId, hasBothSides: false, assignee: before?.assignee ?? null,
    everReleased, document, verdicts, pending: given.filter((judgement) => isPending(judgement, document, verdicts)), notes: new Map(),
  };
  return {
    candidateId: document.candidateId, slot, country: owner.country, organisation: owner.organisation, ownCaseId: owner.caseId, ownPublicationId: document.ownPublicationId,
    documentNumber: String(document.documentNumber), round: document.round, state: document.state, side: document.side, urgency: document.urgency, childConcerned: document.childConcerned,
    raisedAt: new Date(document.raisedAt), deadlineAt: new Date(document.deadlineAt), deadlineStartedAt: deadlineStart(document, before),
    awaiting: awaitsThisSide(candidate), everReleased, assignee: candidate.assignee, nudges: document.nudges, document, verdicts, receivedAt: before?.receivedAt ?? now,
  };
}

function deadlineStart(document: CandidateDocument, before: CandidateRow | null): Date {
  if (before && before.deadlineAt.getTime() === new Date(document.deadlineAt).getTime()) return before.deadlineStartedAt;
  if (document.reviewSince !== undefined) return new Date(document.reviewSince);
  return new Date(document.state === 'RAISED' || document.state === 'FIRST_REVIEW' ? document.raisedAt : document.changedAt);
}
