import type { Role } from '@homeward/shared';
import type { Candidate } from '../../candidates/index.js';
import { decideReview, type ReviewCommand } from './decide.js';
import { REVIEW_KINDS, type ReviewKind } from './rules.js';
import { situationOf } from './situation.js';

/** A command of each kind that says all it must say; only whether it is allowed now is asked. */
function example(kind: ReviewKind): ReviewCommand {
  switch (kind) {
    case 'RELEASE': return { kind, fields: [] };
    case 'REJECT': case 'REFUTE': return { kind, reason: 'OTHER' };
    case 'IDENTIFY': return { kind, method: 'INTERVIEW' };
    case 'ANSWER_SAFE': case 'INCONCLUSIVE': case 'CONFIRM': case 'FLAG': return { kind };
  }
}

/** What the rules of review would allow this person now. */
export const reviewActions = (candidate: Candidate, roles: readonly Role[], pseudonym: string): readonly ReviewKind[] =>
  REVIEW_KINDS.filter((kind) => decideReview(example(kind), situationOf(candidate), { pseudonym, roles }).ok);
