import type { SlottedJudgement } from './bench.js';
import type { Slot } from './facts.js';

/** A review round on one state of the evidence: what a judgement binds. */
export interface Sitting { readonly round: number; readonly evidenceDigest: string }
export const sittingOf = ({ judgement }: SlottedJudgement): Sitting => ({ round: judgement.round, evidenceDigest: judgement.evidenceDigest });
const sits = (entry: SlottedJudgement, sitting: Sitting): boolean =>
  entry.judgement.round === sitting.round && entry.judgement.evidenceDigest === sitting.evidenceDigest;

/**
 * Whether the deciding side has let the other side in. It did so by releasing; or, when it became the deciding side
 * only later, by confirming a candidate that the former deciding side had released to it.
 */
export function isOpen(judgements: readonly SlottedJudgement[], decider: Slot, sitting: Sitting): boolean {
  const here = judgements.filter((entry) => sits(entry, sitting));
  const released = (entry: SlottedJudgement) => entry.judgement.kind === 'RELEASE' && entry.judgement.side === 'DECIDING';
  if (here.some((entry) => entry.slot === decider && released(entry))) return true;
  return here.some((entry) => entry.slot !== decider && released(entry))
    && here.some((entry) => entry.slot === decider && entry.judgement.kind === 'CONFIRM' && entry.judgement.side === 'OTHER');
}

export const wasEverOpen = (judgements: readonly SlottedJudgement[], decider: Slot): boolean =>
  judgements.some((entry) => isOpen(judgements, decider, sittingOf(entry)));

export const wasEverAnsweredSafe = (judgements: readonly SlottedJudgement[], decider: Slot): boolean =>
  judgements.some((entry) => entry.slot === decider && entry.judgement.kind === 'ANSWER_SAFE' && entry.judgement.side === 'DECIDING');
