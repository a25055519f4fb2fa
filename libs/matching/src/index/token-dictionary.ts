import { readToken, type NameToken } from '../names/index.js';
import { grown } from '../store/column.js';
import { KeyedLists } from '../store/keyed-lists.js';
import { filingKeys, lookupKeys, skeletonKeys } from './word-keys.js';

/** Readings that are kept, the newest; the others are read again from their text. */
const MOST_READINGS = 262_144;

/** Hears of a word when it has come, and before it goes. */
export interface WordWatcher { came(token: NameToken, number: number): void; goes(token: NameToken, number: number): void }
const NOBODY: WordWatcher = { came: () => undefined, goes: () => undefined };

/**
 * Every distinct word of the names on file, once: its number, its reading, and the keys that find it from another
 * spelling. A word that nobody bears any more is forgotten, and its number goes to the next new word.
 */
export class TokenDictionary {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #uses: number[] = [];
  readonly #free: number[] = [];
  readonly #finding = new KeyedLists();
  readonly #readings: (NameToken | undefined)[] = [];
  readonly #kept: number[] = [];
  #turn = 0;
  /** The search that found a word last. */
  #seen = new Uint32Array(64);
  #search = 0;

  constructor(private readonly watcher: WordWatcher = NOBODY) {}

  get size(): number { return this.#numbers.size; }
  get bytes(): number { return this.#finding.bytes; }
  /** Finding keys in use: 0 when nothing is left behind. */
  get keyCount(): number { return this.#finding.size; }

  /** Reads a word, or takes the reading that is kept; on file or not. */
  readonly read = (text: string): NameToken => {
    const number = this.#numbers.get(text);
    return number === undefined ? readToken(text) : this.at(number);
  };

  at(number: number): NameToken { return this.#readings[number] ?? this.#keep(number, readToken(this.#texts[number] ?? '')); }
  text(number: number): string { return this.#texts[number] ?? ''; }
  isInitial(number: number): boolean { return (this.#texts[number] ?? '').length === 1; }
  numberOf(text: string): number | undefined { return this.#numbers.get(text); }

  /** One more bearer of the word. @returns its number */
  acquire(text: string): number {
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    return number;
  }

  release(number: number): void {
    const left = (this.#uses[number] ?? 0) - 1;
    this.#uses[number] = left;
    if (left === 0) this.#forget(number);
  }

  /** Numbers of the words on file that share a finding key with this one, each once; itself among them when it is on file. */
  search(token: NameToken): number[] {
    const found: number[] = [];
    this.#seen = grown(this.#seen, this.#texts.length);
    this.#search += 1;
    for (const key of lookupKeys(token)) {
      for (const number of this.#finding.read(key)) {
        if (this.#seen[number] === this.#search) continue;
        this.#seen[number] = this.#search;
        found.push(number);
      }
    }
    return found;
  }

  /** Numbers of the words on file that are likely to be read so. */
  withSkeleton(skeleton: string): number[] { return skeletonKeys(skeleton).flatMap((key) => [...this.#finding.read(key)]); }

  #add(text: string): number {
    const number = this.#free.pop() ?? this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts[number] = text;
    this.#uses[number] = 0;
    const token = this.at(number);
    for (const key of filingKeys(token)) this.#finding.add(key, number);
    this.watcher.came(token, number);
    return number;
  }

  #forget(number: number): void {
    const text = this.#texts[number] ?? '';
    const token = this.at(number);
    this.watcher.goes(token, number);
    for (const key of filingKeys(token)) this.#finding.remove(key, number);
    this.#numbers.delete(text);
    this.#readings[number] = undefined;
    this.#texts[number] = '';
    this.#free.push(number);
  }

  #keep(number: number, token: NameToken): NameToken {
    const oldest = this.#kept[this.#turn];
    if (oldest !== undefined) this.#readings[oldest] = undefined;
    this.#kept[this.#turn] = number;
    this.#turn = (this.#turn + 1) % MOST_READINGS;
    this.#readings[number] = token;
    return token;
  }
}
