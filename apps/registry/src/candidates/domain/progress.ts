import type { Candidate, VerifiedJudgement } from './candidate.js';
import type { CandidateDocument, CandidateState, Judgement, JudgementKind } from '@homeward/shared';

/** States in which somebody still has something to decide. */
export const OPEN_STATES: readonly CandidateState[] = ['RAISED', 'FIRST_REVIEW', 'RELEASED', 'CONFIRMED'];

/** All judgements of this review round on the present evidence, own pending ones included. */
export const liveJudgements = (candidate: Candidate) =>
  [...candidate.verdicts.map((verdict) => verdict.judgement), ...candidate.pending]
    .filter((judgement) => judgement.round === candidate.document.round && judgement.evidenceDigest === candidate.document.evidenceDigest);

const VERDICTS: readonly JudgementKind[] = ['CONFIRM', 'REJECT', 'INCONCLUSIVE'];

/** True while the deadline runs against this side: it has the first decision, or a released candidate without its verdict. */
export function awaitsThisSide(candidate: Candidate): boolean {
  const { state, side, ownPublicationId } = candidate.document;
  const own = liveJudgements(candidate).filter((judgement) => judgement.ownPublicationId === ownPublicationId).map((judgement) => judgement.kind);
  if (state === 'RAISED' || state === 'FIRST_REVIEW') return side === 'DECIDING' && own.length === 0;
  return state === 'RELEASED' && !own.some((kind) => VERDICTS.includes(kind));
}

export const isOverdue = (candidate: Candidate, now: Date): boolean =>
  awaitsThisSide(candidate) && new Date(candidate.document.deadlineAt).getTime() <= now.getTime();

/** A judgement that the matcher's document does not reflect yet. A DISCLOSE is reflected by none, a FLAG by a new round. */
export function isPending(judgement: Judgement, document: CandidateDocument, verdicts: readonly VerifiedJudgement[]): boolean {
  if (judgement.kind === 'DISCLOSE' || judgement.round !== document.round) return false;
  if (judgement.kind === 'FLAG') return true;
  return judgement.evidenceDigest === document.evidenceDigest && !verdicts.some((verdict) => verdict.judgement.judgementId === judgement.judgementId);
}
