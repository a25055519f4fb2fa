import type { SideFacts } from './facts.js';

/**
 * A side's place in the queue of who decides first. When a pair is raised, what counts is since when each record has
 * said what makes the pair: an old record that is amended into somebody comes after that person's own. From then on
 * amendments change nothing, or the first side would lose its place by correcting a name; only gaining custody or
 * changing the kind sends it back.
 */
export const inQueue = (now: SideFacts, before: SideFacts | undefined, resetMs: number): SideFacts =>
  (before ? { ...now, decidesSinceMs: Math.max(before.decidesSinceMs, resetMs) } : now);
