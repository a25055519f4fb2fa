import type { Random } from './random.js';

export interface Weighted<T> { pick(random: Random): T; readonly items: readonly T[] }

/** Draws by weight; binary search over the running sum. */
export const weighted = <T>(entries: readonly (readonly [T, number])[]): Weighted<T> => {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of entries) sums.push(total += weight);
  const items = entries.map(([item]) => item);
  return { items, pick: (random) => items[firstOver(sums, random.next() * total)] as T };
};

const firstOver = (sums: readonly number[], value: number): number => {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle; else low = middle + 1;
  }
  return low;
};

/** Zipf-Mandelbrot by rank, the shape of name frequencies: weight of rank r is 1 / (r + shift)^exponent. */
export const zipf = <T>(items: readonly T[], exponent = 1, shift = 1.5): Weighted<T> =>
  weighted(items.map((item, rank) => [item, 1 / (rank + 1 + shift) ** exponent] as const));
