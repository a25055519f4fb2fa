import { compareTokens, type NameToken, type TokenAgreement } from '../names/index.js';
import type { TokenDictionary } from './token-dictionary.js';

const MOST_WORDS = 131_072;

/** A word on file that a word may be, and how they agree. */
export interface SimilarWord { readonly number: number; readonly agreement: TokenAgreement }

/** Words on file that a word may be; and those that came since, not compared with it yet. */
interface Neighbours { similar: readonly SimilarWord[]; unseen: number[] }

/**
 * The words on file that a word may be. To find them costs some hundred comparisons, so for words on file it is
 * remembered: a word that comes is noted with its neighbours and compared when one of them is asked for next.
 */
export class SimilarWords {
  readonly #known = new Map<number, Neighbours>();

  constructor(private readonly tokens: TokenDictionary) {}

  of(token: NameToken): readonly SimilarWord[] {
    const number = this.tokens.numberOf(token.text);
    const known = number === undefined ? undefined : this.#known.get(number);
    if (known === undefined) {
      const similar = this.#among(token, this.tokens.search(token));
      if (number !== undefined) this.#keep(number, similar);
      return similar;
    }
    if (known.unseen.length > 0) { known.similar = [...known.similar, ...this.#among(token, known.unseen)]; known.unseen = []; }
    return known.similar;
  }

  /** A word has come: it is on file already. */
  came(token: NameToken, number: number): void {
    if (this.#known.size === 0) return;
    for (const neighbour of this.tokens.search(token)) if (neighbour !== number) this.#known.get(neighbour)?.unseen.push(number);
  }

  /** A word is about to go; its number may soon be another word's. */
  goes(token: NameToken, number: number): void {
    if (this.#known.size === 0) return;
    this.#known.delete(number);
    for (const neighbour of this.tokens.search(token)) {
      const known = this.#known.get(neighbour);
      if (known === undefined) continue;
      known.similar = known.similar.filter((each) => each.number !== number);
      known.unseen = known.unseen.filter((each) => each !== number);
    }
  }

  #among(token: NameToken, numbers: readonly number[]): SimilarWord[] {
    const similar: SimilarWord[] = [];
    for (const number of numbers) {
      const agreement = compareTokens(token, this.tokens.at(number));
      if (agreement !== undefined) similar.push({ number, agreement });
    }
    return similar;
  }

  #keep(number: number, similar: readonly SimilarWord[]): void {
    if (this.#known.size >= MOST_WORDS) for (const [oldest] of this.#known) { this.#known.delete(oldest); break; }
    this.#known.set(number, { similar, unseen: [] });
  }
}
