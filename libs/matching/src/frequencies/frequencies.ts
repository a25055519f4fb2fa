import type { Difference } from '../birth/compare-days.js';

/**
 * How common values are among the live records, as of one moment. The engine never counts in secret: each score says
 * which snapshot it used. An engine that holds everything may count for itself (`createOwnFrequencies`); one that
 * holds a share of the records is given the counts of the whole, as of the position that it has reached.
 */
export interface Frequencies {
  /** Names the snapshot, e.g. a position; stamped on each score. */
  readonly asOf: string;
  /** Live records in the whole, not in a share. */
  readonly liveCount: number;
  /** Live records that have this key, one of `frequencyKeys(record)`. 0 for a key never seen. */
  count(key: string): number;
  /** Whether words of names are counted as they are written, beside as they sound; only a list is. */
  readonly countsSpellings?: boolean;
  /** Share of pairs of strangers whose dates of birth differ so, above 0; undefined where nobody has counted, as in a federation. */
  readonly birthChance?: (difference: Difference) => number;
}

/** What a score was computed with. */
export interface StatisticsUsed {
  readonly asOf: string;
  readonly liveCount: number;
}
