import { deadlineMs, type DeadlineSettings } from './domain/deadline.js';
import { derive, type Derivation } from './domain/derive.js';
import { summarise } from './domain/evidence-digest.js';
import type { CandidateCase, CandidateFacts, EvidenceSummary, SignedJudgement } from './domain/facts.js';
import type { StoredCandidate } from './store/candidate-row.js';
import type { DeskWords } from './store/desk-store.js';

/** What is known besides the row itself. */
export interface Surroundings { readonly judgements: readonly SignedJudgement[]; readonly history: readonly EvidenceSummary[]; readonly words: DeskWords }
export interface Revised { readonly candidate: StoredCandidate; readonly derivation: Derivation; readonly facts: CandidateFacts }

const AWAITING = new Set(['FIRST_REVIEW', 'RELEASED']);
export const isAwaiting = ({ state }: Pick<StoredCandidate, 'state'>): boolean => AWAITING.has(state);

/** Derives a candidate anew; `atMs` is the log's time of what brought this about, from which a new deadline runs. */
export function revise(before: StoredCandidate, { judgements, history, words }: Surroundings, atMs: number, deadlines: DeadlineSettings): Revised {
  const { a, b, releasable, tooWeak } = before;
  const facts: CandidateFacts = { a, b, releasable, tooWeak, evidence: summarise(before.evidenceDigest, before.content.findings), history };
  const derivation = derive({ facts, judgements, deskFlags: words.flaggedRounds } satisfies CandidateCase);
  const { state, round, decider, openness } = derivation;
  const reviewSinceMs = startsAnew(before, derivation) ? atMs : before.reviewSinceMs;
  const deadlineAtMs = deadlineMs(reviewSinceMs, before.urgency, facts[decider].country, deadlines);
  return { facts, derivation, candidate: { ...before, state, round, decider, openness, reviewSinceMs, deadlineAtMs } };
}

/** Another round, another deciding side, or a state in which somebody has to answer now. */
const startsAnew = (before: StoredCandidate, { state, round, decider }: Derivation): boolean =>
  round !== before.round || decider !== before.decider || (state !== before.state && AWAITING.has(state));
