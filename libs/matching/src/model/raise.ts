/**
 * Default threshold in bits over which a pair interrupts a reviewer. With likelihood ratios, chance pairs over t bits
 * are at most 2^-t of all pairs met, so 13 suits some thousands of live records: see `raiseBitsFor` for more.
 */
export const RAISE_BITS = 13;

/** Bits over the size of the haystack: such a pair is about as likely one person as not. */
const MARGIN_BITS = 0.5;

/** The threshold for any number of live records; never under RAISE_BITS. */
export const raiseBitsFor = (liveCount: number): number => Math.max(RAISE_BITS, Math.log2(Math.max(1, liveCount)) + MARGIN_BITS);
