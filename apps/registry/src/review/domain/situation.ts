import type { Candidate } from '../../candidates/index.js';
import type { PastJudgement, ReviewSituation } from './decide.js';

/** A candidate as the rules of review see it: the document's proved judgements and own ones on their way. */
export function situationOf(candidate: Candidate): ReviewSituation {
  const { state, side, round, evidenceDigest, ownPublicationId } = candidate.document;
  const past = [...candidate.verdicts.map((verdict) => verdict.judgement), ...candidate.pending]
    .map((judgement): PastJudgement => ({ own: judgement.ownPublicationId === ownPublicationId, kind: judgement.kind, round: judgement.round, evidenceDigest: judgement.evidenceDigest, reviewer: judgement.reviewer }));
  return { state, side, round, evidenceDigest, past };
}
