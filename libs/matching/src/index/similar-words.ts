import { compareTokens, type NameToken, type TokenAgreement } from '../names/index.js';
import type { TokenDictionary } from './token-dictionary.js';

const MOST_WORDS = 8192;

/**
 * The words on file that share a key with a word, each compared with it when first asked for: most are borne by one or
 * two people, whom something else rules out more cheaply.
 */
export class Neighbours {
  readonly #agreements = new Map<number, TokenAgreement | undefined>();
  readonly #numbers: Set<number>;

  constructor(private readonly token: NameToken, numbers: Iterable<number>, private readonly tokens: TokenDictionary) { this.#numbers = new Set(numbers); }

  get numbers(): Iterable<number> { return this.#numbers; }
  add(number: number): void { this.#numbers.add(number); }
  remove(number: number): void { this.#numbers.delete(number); this.#agreements.delete(number); }

  /** How the word agrees with a word on file; undefined for a word that is none of its neighbours, or another name. */
  agreement(number: number): TokenAgreement | undefined {
    if (!this.#numbers.has(number)) return undefined;
    const known = this.#agreements.get(number);
    if (known !== undefined || this.#agreements.has(number)) return known;
    const agreement = compareTokens(this.token, this.tokens.at(number));
    this.#agreements.set(number, agreement);
    return agreement;
  }
}

/** The neighbours of words, remembered for the words on file that were asked for last, and kept true as words come and go. */
export class SimilarWords {
  readonly #known = new Map<number, Neighbours>();

  constructor(private readonly tokens: TokenDictionary) {}

  of(token: NameToken): Neighbours {
    const number = this.tokens.numberOf(token.text);
    const known = number === undefined ? undefined : this.#known.get(number);
    if (known !== undefined) return known;
    const fresh = new Neighbours(token, this.tokens.search(token), this.tokens);
    if (number !== undefined) this.#keep(number, fresh);
    return fresh;
  }

  /** A word has come: it is on file already. */
  came(token: NameToken, number: number): void {
    if (this.#known.size === 0) return;
    for (const neighbour of this.tokens.search(token)) if (neighbour !== number) this.#known.get(neighbour)?.add(number);
  }

  /** A word is about to go; its number may soon be another word's. */
  goes(token: NameToken, number: number): void {
    if (this.#known.size === 0) return;
    this.#known.delete(number);
    for (const neighbour of this.tokens.search(token)) this.#known.get(neighbour)?.remove(number);
  }

  #keep(number: number, neighbours: Neighbours): void {
    if (this.#known.size >= MOST_WORDS) for (const [oldest] of this.#known) { this.#known.delete(oldest); break; }
    this.#known.set(number, neighbours);
  }
}
