import type { SoundCosts } from './scripts/sound-costs.js';

/** Longer tokens are compared by their first sounds. */
export const MAX_SOUNDS = 32;
const EXCHANGED = 0.7;

const WIDTH = MAX_SOUNDS + 1;
/** One scratch table for all calls: nothing here is asynchronous. */
const cells = new Float64Array(WIDTH * WIDTH);
const cell = (row: number, column: number): number => cells[row * WIDTH + column] ?? 0;

const fillBorders = (a: Uint8Array, b: Uint8Array, costs: SoundCosts): void => {
  cells[0] = 0;
  for (let row = 1; row <= a.length; row++) cells[row * WIDTH] = cell(row - 1, 0) + (costs.gap[a[row - 1] ?? 0] ?? 1);
  for (let column = 1; column <= b.length; column++) cells[column] = cell(0, column - 1) + (costs.gap[b[column - 1] ?? 0] ?? 1);
};

const cheapest = (a: Uint8Array, b: Uint8Array, row: number, column: number, costs: SoundCosts): number => {
  const [one, other] = [a[row - 1] ?? 0, b[column - 1] ?? 0];
  const best = Math.min(
    cell(row - 1, column - 1) + (costs.substitution[one * costs.size + other] ?? 1),
    cell(row - 1, column) + (costs.gap[one] ?? 1),
    cell(row, column - 1) + (costs.gap[other] ?? 1),
  );
  const exchanged = row > 1 && column > 1 && one !== other && one === b[column - 2] && other === a[row - 2];
  return exchanged ? Math.min(best, cell(row - 2, column - 2) + EXCHANGED) : best;
};

/** Weighted edit distance with exchange of neighbours (optimal string alignment). Symmetric because the costs are. */
export const soundDistance = (a: Uint8Array, b: Uint8Array, costs: SoundCosts): number => {
  fillBorders(a, b, costs);
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) cells[row * WIDTH + column] = cheapest(a, b, row, column, costs);
  }
  return cell(a.length, b.length);
};
