import type { SlottedJudgement } from './bench.js';
import type { Slot } from './facts.js';
import { isOpen, sittingOf } from './opening.js';

/** No candidate is reviewed so often; a number beyond is nobody's. */
const MOST_ROUNDS = 1_000;

/**
 * A flag on round r opens round r + 1, however many flags it got. Flags on rounds that were never reached wait: the
 * number follows from the set of flags alone. Whoever may flag a round and judges a later one has seen it flagged: the
 * desk's flags stand in the matcher's database only, and after a restore from an older copy the judgements bring them back.
 */
export function currentRound(judgements: readonly SlottedJudgement[], decider: Slot, deskFlags: readonly number[]): number {
  const flagged = new Set([...deskFlags, ...judgements.filter((entry) => mayFlag(entry, judgements, decider)).map((entry) => entry.judgement.round)]);
  let round = Math.max(1, ...judgements.filter((entry) => entry.judgement.round <= MOST_ROUNDS && maySpeakOf(entry, judgements, decider)).map((entry) => entry.judgement.round));
  while (flagged.has(round)) round += 1;
  return round;
}

const mayFlag = (entry: SlottedJudgement, judgements: readonly SlottedJudgement[], decider: Slot): boolean =>
  entry.judgement.kind === 'FLAG' && maySpeakOf(entry, judgements, decider);

/** The other side can flag only what it was let into. */
function maySpeakOf(entry: SlottedJudgement, judgements: readonly SlottedJudgement[], decider: Slot): boolean {
  if (entry.slot === decider) return true;
  return judgements.some((other) => other.judgement.round === entry.judgement.round && isOpen(judgements, decider, sittingOf(other)));
}
