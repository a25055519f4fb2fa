import type { CandidateState, EvidenceField, RejectionReason, ReleaseField } from '@homeward/shared';
import { slotted, type SlottedJudgement } from './bench.js';
import { decidingSlot } from './decider.js';
import { opposite, type CandidateCase, type CandidateFacts, type SignedJudgement, type Slot } from './facts.js';
import { findingOf, newFields } from './novelty.js';
import { isOpen, wasEverAnsweredSafe, wasEverOpen } from './opening.js';
import { currentRound } from './round.js';
import { confirmations, lastVerdict, presentSitting, type Court } from './verdict.js';

/** How much the other side may be told. SAFE: that somebody is safe, no further detail. */
export type Openness = 'NOTHING' | 'SAFE' | 'STATE_ONLY' | 'OPEN';

export interface Derivation {
  readonly state: CandidateState;
  readonly round: number;
  readonly decider: Slot;
  readonly openness: Openness;
  readonly releaseFields: readonly ReleaseField[];
  readonly rejectedReason: RejectionReason | undefined;
  /** Somebody disclosed something, node to node, in this round or an earlier one; what it was the matcher never knows. */
  readonly disclosed: boolean;
  /** The judgements that make the present state. */
  readonly making: readonly SignedJudgement[];
  /** What speaks louder than when the deciding side last rejected the pair. */
  readonly newEvidence: readonly EvidenceField[];
}
interface Outcome { readonly state: CandidateState; readonly making: readonly SlottedJudgement[] }

/**
 * A candidate's state as a function of the set of judgements and flags and of the present facts: commutative and
 * idempotent, so that neither redelivery nor the order of two countries' topics can change it.
 */
export function derive(candidate: CandidateCase): Derivation {
  const judgements = slotted(candidate);
  const decider = decidingSlot(candidate.facts);
  const round = currentRound(judgements, decider, candidate.deskFlags);
  const court: Court = { facts: candidate.facts, judgements, decider, round };
  const outcome = absence(candidate.facts) ?? confirmedOutcome(court) ?? verdictOutcome(court);
  return {
    state: outcome.state, round, decider,
    openness: opennessOf(court, outcome.state),
    releaseFields: ticked(court),
    rejectedReason: outcome.state === 'REJECTED' ? outcome.making.at(-1)?.judgement.reason : undefined,
    disclosed: judgements.some(({ judgement }) => judgement.kind === 'DISCLOSE'),
    making: outcome.making.map(({ country, signed, judgement }) => ({ country, signed, judgement })),
    newEvidence: outcome.state === 'FIRST_REVIEW' ? sinceRejection(court) : [],
  };
}

function absence({ a, b, releasable }: CandidateFacts): Outcome | undefined {
  if (!releasable || a.presence === 'SUSPENDED' || b.presence === 'SUSPENDED') return { state: 'WITHDRAWN', making: [] };
  return a.presence === 'EXPIRED' || b.presence === 'EXPIRED' ? { state: 'EXPIRED', making: [] } : undefined;
}

/**
 * What people did on a confirmation outlives later evidence; only a new round asks again. A refutation wins: it erases.
 * Once something was disclosed, a change no longer reopens: there is nothing left to hold back.
 */
const ON_CONFIRMATION = [['REFUTE', 'REFUTED'], ['IDENTIFY', 'IDENTITY_ESTABLISHED'], ['DISCLOSE', 'CONFIRMED']] as const;

function confirmedOutcome(court: Court): Outcome | undefined {
  for (const [kind, state] of ON_CONFIRMATION) {
    const word = court.judgements.find((entry) => entry.judgement.kind === kind && entry.judgement.round === court.round && confirmations(court, entry.judgement).length > 0);
    if (word) return { state, making: [...opening(court, word.judgement.evidenceDigest), ...confirmations(court, word.judgement), word] };
  }
  return undefined;
}

function verdictOutcome(court: Court): Outcome {
  const deciding = lastVerdict(court, court.decider);
  const other = lastVerdict(court, opposite(court.decider));
  const rejection = [deciding, other].find((entry) => entry?.judgement.kind === 'REJECT');
  if (rejection) return { state: 'REJECTED', making: [rejection] };
  if (!deciding) return { state: court.facts.tooWeak ? 'WITHDRAWN' : 'FIRST_REVIEW', making: [] };
  if (deciding.judgement.kind === 'ANSWER_SAFE') return { state: 'ANSWERED_SAFE', making: [deciding] };
  const undecided = [deciding, other].find((entry) => entry?.judgement.kind === 'INCONCLUSIVE');
  if (undecided) return { state: 'INCONCLUSIVE', making: [undecided] };
  return openOutcome(court, [deciding, other].filter((entry) => entry !== undefined));
}

function openOutcome(court: Court, verdicts: readonly SlottedJudgement[]): Outcome {
  if (!isOpen(court.judgements, court.decider, presentSitting(court))) return { state: 'FIRST_REVIEW', making: [] };
  const keys = confirmations(court, presentSitting(court));
  const confirms = verdicts.filter((entry) => entry.judgement.kind === 'CONFIRM');
  return keys.length > 0 ? { state: 'CONFIRMED', making: [...opening(court, court.facts.evidence.digest), ...keys] } : { state: 'RELEASED', making: [...opening(court, court.facts.evidence.digest), ...confirms] };
}

const releases = ({ judgements, round }: Court, digest: string): readonly SlottedJudgement[] =>
  judgements.filter(({ judgement }) => judgement.kind === 'RELEASE' && judgement.side === 'DECIDING' && judgement.round === round && judgement.evidenceDigest === digest);

/** One of a side is enough to show that it opened; who says it a hundred times must not fill the document of both. */
const opening = (court: Court, digest: string): readonly SlottedJudgement[] =>
  [...new Map(releases(court, digest).map((entry) => [entry.slot, entry])).values()];

/** Only what the present deciding side ticked itself. */
const ticked = (court: Court): readonly ReleaseField[] =>
  [...new Set(releases(court, court.facts.evidence.digest).filter((entry) => entry.slot === court.decider).flatMap((entry) => entry.judgement.releaseFields ?? []))].sort();

function opennessOf(court: Court, state: CandidateState): Openness {
  const everOpen = wasEverOpen(court.judgements, court.decider);
  const openNow = isOpen(court.judgements, court.decider, presentSitting(court));
  if (openNow && (state === 'RELEASED' || state === 'CONFIRMED' || state === 'IDENTITY_ESTABLISHED')) return 'OPEN';
  if (everOpen) return 'STATE_ONLY';
  return wasEverAnsweredSafe(court.judgements, court.decider) ? 'SAFE' : 'NOTHING';
}

function sinceRejection({ facts, judgements, decider, round }: Court): readonly EvidenceField[] {
  const rejected = judgements.findLast(({ slot, judgement }) => slot === decider && judgement.round === round && judgement.kind === 'REJECT');
  return rejected ? newFields(findingOf(facts, rejected.judgement.evidenceDigest), facts.evidence) : [];
}
