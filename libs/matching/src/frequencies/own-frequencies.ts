import type { Frequencies } from './frequencies.js';

/** Counts kept by one engine over the records it holds. */
export interface OwnFrequencies extends Frequencies {
  add(keys: readonly string[]): void;
  subtract(keys: readonly string[]): void;
}

class Counter implements OwnFrequencies {
  readonly asOf = 'own-index';
  liveCount = 0;
  readonly #counts = new Map<string, number>();

  count(key: string): number { return this.#counts.get(key) ?? 0; }

  add(keys: readonly string[]): void {
    this.liveCount += 1;
    for (const key of keys) this.#counts.set(key, this.count(key) + 1);
  }

  subtract(keys: readonly string[]): void {
    this.liveCount -= 1;
    for (const key of keys) this.#take(key);
  }

  #take(key: string): void {
    const left = this.count(key) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }
}

export const createOwnFrequencies = (): OwnFrequencies => new Counter();
