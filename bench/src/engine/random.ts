export type Random = () => number;

/** Numbers in [0, 1) from a seed (mulberry32): the same everywhere. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const pick = <T>(random: Random, all: readonly T[]): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** Draws values as often as their weights say. */
export class Weighted<T> {
  readonly #values: readonly T[];
  readonly #sums: Float64Array;

  constructor(entries: readonly (readonly [T, number])[]) {
    this.#values = entries.map(([value]) => value);
    let sum = 0;
    this.#sums = Float64Array.from(entries, ([, weight]) => (sum += weight));
  }

  get size(): number { return this.#values.length; }

  draw(random: Random): T {
    const wanted = random() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const found = this.#values[low];
    if (found === undefined) throw new RangeError('nothing to draw from');
    return found;
  }
}
