import { compareTokens, type NameToken, type TokenAgreement } from '../names/index.js';

const MOST_WORDS = 1024;
const MOST_PER_WORD = 4096;

/** Comparisons of two words, remembered by the words of the last queries: names repeat themselves. */
export class WordComparisons {
  readonly #byWord = new Map<string, Map<string, TokenAgreement | undefined>>();

  /** The words of the query that follows; comparisons with these are remembered. */
  expect(words: readonly NameToken[]): void {
    for (const { text } of words) {
      const known = this.#byWord.get(text);
      this.#byWord.delete(text);
      this.#byWord.set(text, known === undefined || known.size > MOST_PER_WORD ? new Map<string, TokenAgreement | undefined>() : known);
    }
    for (const [oldest] of this.#byWord) { if (this.#byWord.size <= MOST_WORDS) break; this.#byWord.delete(oldest); }
  }

  /** As `compareTokens`. */
  readonly compare = (one: NameToken, other: NameToken): TokenAgreement | undefined => {
    const mine = this.#byWord.get(one.text);
    if (mine !== undefined) return remembered(mine, one, other);
    const theirs = this.#byWord.get(other.text);
    return theirs === undefined ? compareTokens(one, other) : remembered(theirs, other, one);
  };

  forget(text: string): void {
    this.#byWord.delete(text);
    for (const known of this.#byWord.values()) known.delete(text);
  }
}

const remembered = (known: Map<string, TokenAgreement | undefined>, one: NameToken, other: NameToken): TokenAgreement | undefined => {
  const found = known.get(other.text);
  if (found !== undefined || known.has(other.text)) return found;
  const fresh = compareTokens(one, other);
  known.set(other.text, fresh);
  return fresh;
};
