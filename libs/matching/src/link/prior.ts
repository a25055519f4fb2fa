import type { FoundPairs } from './found-pairs.js';

const ROUNDS = 60;
/** Pairs expected at the least: an estimate of none would make every pair improbable for ever. */
const LEAST_EXPECTED = 0.5;
const CLOSE_ENOUGH = 1e-4;

/** Probability from bits of evidence and bits of prior odds. */
export const probabilityOf = (bits: number, priorBits: number): number => 1 / (1 + 2 ** -(bits + priorBits));

/**
 * How many of all possible pairs are one person, as bits of odds: the number that agrees with the probabilities which
 * follow from it (expectation-maximisation over the scored pairs; the others have nothing for them).
 */
export const estimatePriorBits = (pairs: FoundPairs, possiblePairs: number, startPairs: number): number => {
  let expected = Math.max(LEAST_EXPECTED, startPairs);
  for (let round = 0; round < ROUNDS; round++) {
    const priorBits = Math.log2(expected / possiblePairs);
    let sum = 0;
    for (let at = 0; at < pairs.length; at++) sum += probabilityOf(pairs.bitsOf(at), priorBits);
    const next = Math.max(LEAST_EXPECTED, sum);
    const settled = Math.abs(next - expected) <= CLOSE_ENOUGH * expected;
    expected = next;
    if (settled) break;
  }
  return Math.log2(expected / possiblePairs);
};
