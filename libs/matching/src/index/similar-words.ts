import { compareTokens, type NameToken, type TokenAgreement } from '../names/index.js';
import type { TokenDictionary } from './token-dictionary.js';

/** Words remembered, and neighbours of all of them together. */
const MOST_WORDS = 8192;
const MOST_NEIGHBOURS = 4_000_000;

/**
 * The words on file that share a key with a word, each compared with it when first asked for: most are borne by one or
 * two people, whom something else rules out more cheaply.
 */
export class Neighbours {
  readonly #agreements = new Map<number, TokenAgreement | undefined>();
  readonly #numbers: number[];

  constructor(private readonly token: NameToken, numbers: number[], private readonly tokens: TokenDictionary) { this.#numbers = numbers; }

  /** In no particular order, each once. */
  get numbers(): readonly number[] { return this.#numbers; }
  add(number: number): void { this.#numbers.push(number); }

  remove(number: number): void {
    this.#agreements.delete(number);
    const [at, last] = [this.#numbers.indexOf(number), this.#numbers.pop()];
    if (at >= 0 && at < this.#numbers.length && last !== undefined) this.#numbers[at] = last;
  }

  /** How the word agrees with one of its neighbours; undefined for another name. */
  agreement(number: number): TokenAgreement | undefined {
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
  #neighbours = 0;

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
    this.#forget(number);
    for (const neighbour of this.tokens.search(token)) this.#known.get(neighbour)?.remove(number);
  }

  #keep(number: number, neighbours: Neighbours): void {
    this.#neighbours += neighbours.numbers.length;
    for (const [oldest] of this.#known) {
      if (this.#known.size < MOST_WORDS && this.#neighbours <= MOST_NEIGHBOURS) break;
      this.#forget(oldest);
    }
    this.#known.set(number, neighbours);
  }

  #forget(number: number): void {
    this.#neighbours -= this.#known.get(number)?.numbers.length ?? 0;
    this.#known.delete(number);
  }
}
