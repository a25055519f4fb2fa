/**
 * Default threshold in bits over which a pair interrupts a reviewer. With likelihood ratios, chance pairs over t bits
 * are at most 2^-t of all pairs met, so 15 suits some thousands of live records: see `raiseBitsFor` for more.
 */
export const RAISE_BITS = 15;

/** Bits over the size of the haystack: keeps chance pairs under about one in six records. */
const MARGIN_BITS = 2.5;

/** The threshold for any number of live records; never under RAISE_BITS. */
export const raiseBitsFor = (liveCount: number): number => Math.max(RAISE_BITS, Math.log2(Math.max(1, liveCount)) + MARGIN_BITS);
