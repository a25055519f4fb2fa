import { figure } from '../row.js';

/** Of so many, so many; with the 95 % interval after Wilson. */
export interface Share { readonly hits: number; readonly of: number; readonly share: number; readonly low: number; readonly high: number }
const Z = 1.96;
export const shareOf = (hits: number, of: number): Share => {
  if (of === 0) return { hits, of, share: NaN, low: 0, high: 1 };
  const share = hits / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { hits, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

export const withInterval = ({ share, low, high }: Share): string => `${figure(share)} (${figure(low)}-${figure(high)})`;

/** Counts hits by key: script, kind of damage. */
export class Tally {
  readonly #counts = new Map<string, { hits: number; of: number }>();
  add(key: string, hit: boolean): void {
    const count = this.#counts.get(key) ?? { hits: 0, of: 0 };
    this.#counts.set(key, { hits: count.hits + (hit ? 1 : 0), of: count.of + 1 });
  }
  shares(): Readonly<Record<string, Share>> { return Object.fromEntries([...this.#counts].sort(([a], [b]) => a.localeCompare(b)).map(([key, { hits, of }]) => [key, shareOf(hits, of)])); }
}
