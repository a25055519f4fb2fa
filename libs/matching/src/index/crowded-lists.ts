import { NumberedLists } from '../store/numbered-lists.js';
import { BIRTH_CLASSES } from './birth-classes.js';

/** A list that grows longer is split, once and for all. */
const CROWDED = 128;
const NOT_SPLIT = 0;

/** Slots of the bearers of each word; those of a common word apart by class of birth, so that a search reads a small part. */
export class CrowdedLists {
  readonly #whole = new NumberedLists();
  readonly #split = new NumberedLists();
  /** Where the classes of a word begin among the split lists, and how many split lists there are. */
  readonly #starts = new Map<number, number>();
  readonly #lengths = new Map<number, number>();
  #end = 1;

  /** @param classOf the class of birth of a slot, which never changes while it is listed */
  constructor(private readonly classOf: (slot: number) => number) {}

  get bytes(): number { return this.#whole.bytes + this.#split.bytes; }
  count(word: number): number { return this.#lengths.get(word) ?? this.#whole.count(word); }
  isCrowded(word: number): boolean { return this.#starts.has(word); }

  add(word: number, slot: number): void {
    if (!this.#starts.has(word) && this.#whole.count(word) >= CROWDED) this.#divide(word);
    const start = this.#starts.get(word) ?? NOT_SPLIT;
    if (start === NOT_SPLIT) { this.#whole.add(word, slot); return; }
    this.#split.add(start + this.classOf(slot), slot);
    this.#lengths.set(word, this.count(word) + 1);
  }

  remove(word: number, slot: number): void {
    const start = this.#starts.get(word) ?? NOT_SPLIT;
    if (start === NOT_SPLIT) { this.#whole.remove(word, slot); return; }
    this.#split.remove(start + this.classOf(slot), slot);
    this.#lengths.set(word, this.count(word) - 1);
  }

  /** Slots of a word that is not crowded: a view that the next call overwrites. */
  read(word: number): Uint32Array { return this.#whole.read(word); }
  /** The only slot of a word that has one bearer. */
  only(word: number): number { return this.#whole.only(word); }

  /** Slots of a crowded word in one class: a view that the next call overwrites. */
  readClass(word: number, birthClass: number): Uint32Array { return this.#split.read((this.#starts.get(word) ?? NOT_SPLIT) + birthClass); }

  #divide(word: number): void {
    const slots = [...this.#whole.read(word)];
    const start = this.#end;
    this.#end += BIRTH_CLASSES;
    for (const slot of slots) { this.#whole.remove(word, slot); this.#split.add(start + this.classOf(slot), slot); }
    this.#starts.set(word, start);
    this.#lengths.set(word, slots.length);
  }
}
