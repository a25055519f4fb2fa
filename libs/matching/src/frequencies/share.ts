import type { Frequencies } from './frequencies.js';

/** How many records the base frequency counts for: with fewer live records it rules, with more the live ones do. */
const BASE_RECORDS = 1000;

/** Share of live records that bear a key, smoothed towards what is common in the world; never 0, at most 1. */
export const share = (frequencies: Frequencies, key: string, base: number): number =>
  Math.min(1, (frequencies.count(key) + BASE_RECORDS * base) / (frequencies.liveCount + BASE_RECORDS));
