import type { Candidate } from '../domain/candidate.js';
import { visibilityOf } from '../domain/visibility.js';
import type { ShownValues } from './evidence-view.js';
import { firstReviewView, type FirstReviewView } from './first-review-view.js';
import { otherSideView, type OtherSideView } from './other-side-view.js';

/** Told that the pair was answered, refuted or withdrawn; nothing else. */
export interface StateOnlyView { readonly type: 'STATE_ONLY'; readonly evidence: readonly [] }
export type CandidateView = FirstReviewView | OtherSideView | StateOnlyView;

/** The only way from a stored candidate to an answer; undefined means: as if it did not exist. */
export function candidateView(candidate: Candidate, values: ShownValues): CandidateView | undefined {
  const visibility = visibilityOf(candidate.document.side, candidate.document.state, candidate.everReleased);
  switch (visibility) {
    case 'FIRST_REVIEW': return firstReviewView(candidate, values);
    case 'OTHER_SIDE': return otherSideView(candidate);
    case 'STATE_ONLY': return { type: 'STATE_ONLY', evidence: [] };
    case 'NOTHING': return undefined;
  }
}
