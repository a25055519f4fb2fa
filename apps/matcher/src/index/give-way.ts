import { setTimeout as pause } from 'node:timers/promises';
import type { FirstLoad } from './domain/first-load.js';

/** Nearer than this, the index follows well enough. */
const MOST_BEHIND = 300n;
/** A batch waits no longer: whatever becomes of the index, records are taken in. */
const LONGEST_MS = 2_000;
const LOOK_MS = 50;

/**
 * Intake and index share one thread, and intake would take all of it: a record that is taken in and not matched helps
 * nobody. So a batch waits while the index is behind, for a while, unless this is the first load.
 */
export function giveWay(behind: () => Promise<bigint>, load: FirstLoad, now: () => number): () => Promise<void> {
  return async () => {
    for (const untilMs = now() + LONGEST_MS; now() < untilMs && !load.isLoading(now()) && await behind() > MOST_BEHIND;) await pause(LOOK_MS);
  };
}
