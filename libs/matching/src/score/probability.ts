/** Shown probabilities stay inside these bounds: beyond, nothing has been measured. */
const LEAST = 1e-6;
const MOST = 0.999;

export const bounded = (probability: number): number => Math.min(MOST, Math.max(LEAST, probability));

/**
 * Probability that a pair is one person, by Bayes: odds = 2^bits * prior, where the prior is the expected number of
 * true counterparts of a record over the number of live records it could be paired with.
 */
export const probability = (bits: number, liveCount: number, expectedCounterparts: number): number => {
  const priorBits = Math.log2(expectedCounterparts / Math.max(1, liveCount));
  return bounded(1 / (1 + 2 ** -(bits + priorBits)));
};
