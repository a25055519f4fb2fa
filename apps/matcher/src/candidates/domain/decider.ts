import type { CandidateFacts, SideFacts, Slot } from './facts.js';

/**
 * Who decides first (design section 6): the side with validated custody; if both or neither hold, the record that the
 * log took in first. Equal times fall to the smaller publication id, so that every derivation agrees.
 */
export function decidingSlot({ a, b }: Pick<CandidateFacts, 'a' | 'b'>): Slot {
  if (a.holds !== b.holds) return a.holds ? 'a' : 'b';
  return isEarlier(a, b) ? 'a' : 'b';
}

const isEarlier = (a: SideFacts, b: SideFacts): boolean =>
  a.decidesSinceMs === b.decidesSinceMs ? a.publicationId < b.publicationId : a.decidesSinceMs < b.decidesSinceMs;
