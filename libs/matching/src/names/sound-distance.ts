import type { SoundCosts } from './scripts/sound-costs.js';

/** Longer tokens are compared by their first sounds. */
export const MAX_SOUNDS = 32;
const EXCHANGED = 0.7;

const WIDTH = MAX_SOUNDS + 1;
/** One scratch table for all calls, three rows that take turns: nothing here is asynchronous. */
const cells = new Float64Array(3 * WIDTH);

/**
 * Weighted edit distance with exchange of neighbours (optimal string alignment). Symmetric because the costs are.
 * Infinity as soon as it is sure to be over `most`: costs are never negative, so two rows over it end the work.
 */
export const soundDistance = (a: Uint8Array, b: Uint8Array, costs: SoundCosts, most = Infinity): number => {
  const { size, substitution, gap } = costs;
  let [twoBefore, before, row] = [2 * WIDTH, WIDTH, 0];
  cells[row] = 0;
  for (let column = 1; column <= b.length; column++) cells[row + column] = (cells[row + column - 1] ?? 0) + (gap[b[column - 1] ?? 0] ?? 1);
  let leastBefore = 0;
  for (let at = 1; at <= a.length; at++) {
    [twoBefore, before, row] = [before, row, twoBefore];
    const one = a[at - 1] ?? 0;
    const gapOfOne = gap[one] ?? 1;
    let left = (cells[before] ?? 0) + gapOfOne;
    cells[row] = left;
    let least = left;
    for (let column = 1; column <= b.length; column++) {
      const other = b[column - 1] ?? 0;
      let best = (cells[before + column - 1] ?? 0) + (substitution[one * size + other] ?? 1);
      const above = (cells[before + column] ?? 0) + gapOfOne;
      if (above < best) best = above;
      left += gap[other] ?? 1;
      if (left < best) best = left;
      if (at > 1 && column > 1 && one !== other && one === b[column - 2] && other === a[at - 2]) best = Math.min(best, (cells[twoBefore + column - 2] ?? 0) + EXCHANGED);
      cells[row + column] = left = best;
      if (best < least) least = best;
    }
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
  }
  return cells[row + b.length] ?? 0;
};
