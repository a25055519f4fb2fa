import type { NameToken } from '../names/index.js';
import type { TokenDictionary } from './token-dictionary.js';
import type { WordComparisons } from './word-comparisons.js';

const MOST_WORDS = 4096;

/** The words on file that a word may be. For words on file themselves it is remembered until a word near them comes or goes. */
export class SimilarWords {
  readonly #known = new Map<number, readonly number[]>();

  constructor(private readonly tokens: TokenDictionary, private readonly comparisons: WordComparisons) {}

  of(token: NameToken): readonly number[] {
    const number = this.tokens.numberOf(token.text);
    const known = number === undefined ? undefined : this.#known.get(number);
    if (known !== undefined) return known;
    const found = this.tokens.search(token).filter((other) => this.comparisons.compare(token, this.tokens.at(other)) !== undefined);
    if (number !== undefined) this.#keep(number, found);
    return found;
  }

  /** A word came or goes: what was known of its neighbours is no longer so. */
  forget(token: NameToken): void {
    if (this.#known.size === 0) return;
    for (const neighbour of this.tokens.search(token)) this.#known.delete(neighbour);
  }

  #keep(number: number, found: readonly number[]): void {
    if (this.#known.size >= MOST_WORDS) for (const [oldest] of this.#known) { this.#known.delete(oldest); break; }
    this.#known.set(number, found);
  }
}
