import type { JudgementKind } from '@homeward/shared';
import type { SlottedJudgement } from './bench.js';
import type { CandidateFacts, Slot } from './facts.js';
import { findingOf, isMateriallyNew } from './novelty.js';
import { isOpen, type Sitting } from './opening.js';

const VERDICTS: readonly JudgementKind[] = ['RELEASE', 'ANSWER_SAFE', 'REJECT', 'INCONCLUSIVE', 'CONFIRM'];

export interface Court {
  readonly facts: CandidateFacts;
  readonly judgements: readonly SlottedJudgement[];
  readonly decider: Slot;
  readonly round: number;
}
export const presentSitting = ({ facts, round }: Court): Sitting => ({ round, evidenceDigest: facts.evidence.digest });

/** A rejection stands until materially new evidence; every other verdict until the digest of the evidence changes. */
function stands(entry: SlottedJudgement, { facts, round }: Court): boolean {
  const { judgement } = entry;
  if (judgement.round !== round || !VERDICTS.includes(judgement.kind)) return false;
  if (judgement.evidenceDigest === facts.evidence.digest) return true;
  return judgement.kind === 'REJECT' && !isMateriallyNew(findingOf(facts, judgement.evidenceDigest), facts.evidence);
}

/** What the other side says before it was let in does not count. */
const isHeard = (entry: SlottedJudgement, { judgements, decider }: Court): boolean =>
  entry.slot === decider || isOpen(judgements, decider, entry.judgement);

/** The last word of a side in this round that still stands. */
export const lastVerdict = (court: Court, slot: Slot): SlottedJudgement | undefined =>
  court.judgements.filter((entry) => entry.slot === slot && stands(entry, court) && isHeard(entry, court)).at(-1);

/**
 * Two keys: the confirmations of both sides by two different people, on an open sitting. Empty when there are not.
 * A side's confirmations count from its last other verdict on.
 */
export function confirmations(court: Court, sitting: Sitting): readonly SlottedJudgement[] {
  if (!isOpen(court.judgements, court.decider, sitting)) return [];
  const [ours, theirs] = [confirming(court, 'a', sitting), confirming(court, 'b', sitting)];
  for (const one of ours) {
    const two = theirs.find((entry) => entry.judgement.reviewer !== one.judgement.reviewer);
    if (two) return [one, two];
  }
  return [];
}

function confirming({ judgements }: Court, slot: Slot, sitting: Sitting): readonly SlottedJudgement[] {
  const verdicts = judgements.filter((entry) => entry.slot === slot && VERDICTS.includes(entry.judgement.kind)
    && entry.judgement.round === sitting.round && entry.judgement.evidenceDigest === sitting.evidenceDigest);
  const since = verdicts.findLastIndex((entry) => entry.judgement.kind !== 'CONFIRM');
  return verdicts.slice(since + 1);
}
