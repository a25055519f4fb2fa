import type { SlottedJudgement } from './bench.js';
import type { Slot } from './facts.js';
import { isOpen, sittingOf } from './opening.js';

/**
 * A flag on round r opens round r + 1, however many flags it got. Flags on rounds that were never reached wait: the
 * number follows from the set of flags alone.
 */
export function currentRound(judgements: readonly SlottedJudgement[], decider: Slot, deskFlags: readonly number[]): number {
  const flagged = new Set([...deskFlags, ...judgements.filter((entry) => mayFlag(entry, judgements, decider)).map((entry) => entry.judgement.round)]);
  let round = 1;
  while (flagged.has(round)) round += 1;
  return round;
}

/** The other side can flag only what it was let into. */
function mayFlag(entry: SlottedJudgement, judgements: readonly SlottedJudgement[], decider: Slot): boolean {
  if (entry.judgement.kind !== 'FLAG') return false;
  if (entry.slot === decider) return true;
  return judgements.some((other) => other.judgement.round === entry.judgement.round && isOpen(judgements, decider, sittingOf(other)));
}
