import type { Frequencies } from './frequencies.js';
import { KeyCounts } from './key-counts.js';
import { highWord, lowWord, type KeyHashes } from './key-hashes.js';

/** Counts of the whole federation, kept by somebody who sees every record come and go, of whatever share. */
export interface FederationFrequencies extends Frequencies {
  /** Bytes outside the heap of the language. */
  readonly bytes: number;
  /** A live record with these keys came. */
  add(keys: KeyHashes): void;
  /** One that was added went. */
  subtract(keys: KeyHashes): void;
  /** Names the state that the counts have reached. */
  stamp(asOf: string): void;
}

class Counter implements FederationFrequencies {
  asOf: string;
  liveCount = 0;
  readonly #counts = new KeyCounts();

  constructor(asOf: string) { this.asOf = asOf; }

  get bytes(): number { return this.#counts.bytes; }
  count(key: string): number { return this.#counts.count(highWord(key), lowWord(key)); }
  add(keys: KeyHashes): void { this.#change(keys, 1); }
  subtract(keys: KeyHashes): void { this.#change(keys, -1); }
  stamp(asOf: string): void { this.asOf = asOf; }

  #change(keys: KeyHashes, by: 1 | -1): void {
    this.liveCount += by;
    for (let at = 0; at < keys.length; at += 2) this.#counts.change(keys[at] ?? 0, keys[at + 1] ?? 0, by);
  }
}

export const createFederationFrequencies = (asOf = 'nothing'): FederationFrequencies => new Counter(asOf);
