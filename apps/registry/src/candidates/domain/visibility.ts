import type { CandidateState, Side } from '@homeward/shared';

/** Which mapper may build an answer; design section 6. */
export type Visibility = 'FIRST_REVIEW' | 'OTHER_SIDE' | 'STATE_ONLY' | 'NOTHING';

/**
 * The deciding side sees the other record's columns in every state. The other side sees nothing before release, its own
 * values after it, and only the state once the pair is no longer open between the two.
 */
export function visibilityOf(side: Side, state: CandidateState, everReleased: boolean): Visibility {
  if (side === 'DECIDING') return 'FIRST_REVIEW';
  switch (state) {
    case 'RELEASED': case 'CONFIRMED': case 'IDENTITY_ESTABLISHED': return 'OTHER_SIDE';
    case 'ANSWERED_SAFE': return 'STATE_ONLY';
    case 'RAISED': case 'FIRST_REVIEW': case 'REJECTED': case 'INCONCLUSIVE': case 'REFUTED': case 'WITHDRAWN': case 'EXPIRED':
      return everReleased ? 'STATE_ONLY' : 'NOTHING';
  }
}
