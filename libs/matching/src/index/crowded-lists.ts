import { NumberedLists } from '../store/numbered-lists.js';
import { BIRTH_CLASSES } from './birth-classes.js';
import { classOf } from './listed-slot.js';

/** A list that grows longer is split, once and for all. */
export const CROWDED = 128;
const NOT_SPLIT = 0;

/** The bearers of each word, as listed slots; those of a common word apart by class of birth, so that a search reads a small part. */
export class CrowdedLists {
  readonly #whole = new NumberedLists();
  readonly #split = new NumberedLists();
  /** Where the classes of a word begin among the split lists, and how many split lists there are. */
  readonly #starts = new Map<number, number>();
  readonly #lengths = new Map<number, number>();
  #end = 1;

  /** @param listed how a slot stands in the lists, which never changes while it does */
  constructor(private readonly listed: (slot: number) => number) {}

  get bytes(): number { return this.#whole.bytes + this.#split.bytes; }
  count(word: number): number { return this.#lengths.get(word) ?? this.#whole.count(word); }
  isCrowded(word: number): boolean { return this.#starts.has(word); }
  /** Of a word that is not crowded; none where the word is. */
  countFew(word: number): number { return this.#whole.count(word); }

  add(word: number, slot: number): void {
    const entry = this.listed(slot);
    if (!this.#starts.has(word) && this.#whole.count(word) >= CROWDED) this.#divide(word);
    const start = this.#starts.get(word) ?? NOT_SPLIT;
    if (start === NOT_SPLIT) { this.#whole.add(word, entry); return; }
    this.#split.add(start + classOf(entry), entry);
    this.#lengths.set(word, this.count(word) + 1);
  }

  remove(word: number, slot: number): void {
    const entry = this.listed(slot);
    const start = this.#starts.get(word) ?? NOT_SPLIT;
    if (start === NOT_SPLIT) { this.#whole.remove(word, entry); return; }
    this.#split.remove(start + classOf(entry), entry);
    this.#lengths.set(word, this.count(word) - 1);
  }

  /** Bearers of a word that is not crowded: a view that the next call overwrites. */
  readFew(word: number): Uint32Array { return this.#whole.read(word); }

  /** The bearers of a word that is not crowded into a column that has room for them. */
  copy(word: number, out: Uint32Array, start: number): void { this.#whole.copy(word, out, start); }
  /** The bearers of a crowded word in the classes that are not left out. @returns how many */
  copyCrowd(word: number, leftOut: Uint8Array, out: Uint32Array, start: number): number {
    const first = this.#starts.get(word) ?? NOT_SPLIT;
    let end = start;
    for (let birthClass = 0; birthClass < BIRTH_CLASSES; birthClass++) {
      const count = leftOut[birthClass] === 0 ? this.#split.count(first + birthClass) : 0;
      if (count === 0) continue;
      this.#split.copy(first + birthClass, out, end);
      end += count;
    }
    return end - start;
  }

  #divide(word: number): void {
    const entries = [...this.#whole.read(word)];
    const start = this.#end;
    this.#end += BIRTH_CLASSES;
    for (const entry of entries) { this.#whole.remove(word, entry); this.#split.add(start + classOf(entry), entry); }
    this.#starts.set(word, start);
    this.#lengths.set(word, entries.length);
  }
}
