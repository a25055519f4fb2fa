/**
 * Default threshold in bits over which a pair interrupts a reviewer. With likelihood ratios, chance pairs over t bits
 * are at most 2^-t of all pairs met, so 16 suits some ten thousand live records: see `raiseBitsFor` for more.
 */
export const RAISE_BITS = 16;

/** The threshold that keeps chance pairs under about one in eight records, whatever the size: never under RAISE_BITS. */
export const raiseBitsFor = (liveCount: number): number => Math.max(RAISE_BITS, Math.log2(Math.max(1, liveCount)) + 3);
