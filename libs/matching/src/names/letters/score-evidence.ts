import { FLOOR_BITS } from './align-letters.js';
import { UNITS_PER_BIT } from './stored-model.js';

/** Scores between two knots of the table. */
export const BITS_PER_KNOT = 2;

/** Bits that a score is worth, between the knots by straight lines; scores beyond the ends count as the ends. */
export const evidenceOfScore = (evidence: readonly number[], score: number): number => {
  const place = Math.max(0, (score / UNITS_PER_BIT - FLOOR_BITS) / BITS_PER_KNOT);
  const at = Math.min(Math.floor(place), evidence.length - 1);
  const [low, high] = [evidence[at] ?? 0, evidence[Math.min(at + 1, evidence.length - 1)] ?? 0];
  return (low + (high - low) * Math.min(1, place - at)) / UNITS_PER_BIT;
};
