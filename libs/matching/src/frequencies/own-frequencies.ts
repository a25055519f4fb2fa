import { createFederationFrequencies } from './federation-frequencies.js';
import type { Frequencies } from './frequencies.js';
import { hashKeys } from './key-hashes.js';

/** Counts kept by one engine over the records it holds. */
export interface OwnFrequencies extends Frequencies {
  add(keys: readonly string[]): void;
  subtract(keys: readonly string[]): void;
}

class Counter implements OwnFrequencies {
  readonly asOf = 'own-index';
  readonly #counts = createFederationFrequencies(this.asOf);

  get liveCount(): number { return this.#counts.liveCount; }
  count(key: string): number { return this.#counts.count(key); }
  add(keys: readonly string[]): void { this.#counts.add(hashKeys(keys)); }
  subtract(keys: readonly string[]): void { this.#counts.subtract(hashKeys(keys)); }
}

export const createOwnFrequencies = (): OwnFrequencies => new Counter();
