import { grown } from '../store/column.js';
import type { CrowdedLists } from './crowded-lists.js';
import { classOf, kindOf, slotOf } from './listed-slot.js';
import type { Reach } from './reach.js';

/** Words of a form that are told apart; a form of more words is not sifted. */
const MOST_WORDS = 7;
/** Beside the words: the slot was reached for another reason than its own names. */
const OTHERWISE = 1 << MOST_WORDS;

/** Of a set of words, as bits, the most that a line of names can be when these are found; see `mostBySet`. */
export type MostBySet = Float64Array;
export const setsOf = (words: number): number => (words > MOST_WORDS ? 0 : 1 << words);

/** By class of births and whether there are relatives: what is asked of the line of names, and whether one common word alone is enough to look at a record. */
export interface Sieve { readonly leastBits: Float64Array; readonly alone: Uint8Array }
/** No set of words. */
const NONE = -1;
const bitOf = (word: number): number => 1 << Math.min(word, MOST_WORDS - 1);

/**
 * The lists that the words of one form lead to, read once into one column. First only a byte is kept for each slot, which
 * of the words have led there; then what too few words have led to is left out, before anything else of it is touched.
 */
export class FormWalk {
  #entries = new Uint32Array(1024);
  #end = 0;
  #masks = new Uint8Array(64);
  /** Lists by what they are of: end, word, bits, reasons. */
  readonly #ends: number[] = [];
  readonly #words: number[] = [];
  readonly #bits: number[] = [];
  readonly #reasons: number[] = [];
  #otherwise = new Uint32Array(0);

  get bytes(): number { return this.#entries.byteLength + this.#masks.byteLength; }

  /** There are `slots` slots now; these were reached otherwise, and every word that leads to them counts. */
  begin(slots: number, otherwise: Uint32Array): void {
    for (const slot of this.#otherwise) this.#masks[slot] = 0;
    this.#masks = grown(this.#masks, slots);
    this.#otherwise = otherwise.slice();
    for (const slot of otherwise) this.#masks[slot] = OTHERWISE;
  }

  /** Bearers of a word that is not crowded, but for those of hopeless classes. The most bits of a word come first. */
  addWhole(lists: CrowdedLists, number: number, count: number, word: number, bits: number, reasons: number, hopeless: Uint8Array): void {
    this.#room(count);
    lists.copy(number, this.#entries, this.#end);
    this.#keep(count, word, hopeless);
    this.#close(word, bits, reasons);
  }

  /** Those of a crowded word. */
  addCrowd(lists: CrowdedLists, number: number, count: number, word: number, bits: number, reasons: number, hopeless: Uint8Array): void {
    this.#room(count);
    this.#keep(lists.copyCrowd(number, hopeless, this.#entries, this.#end), word, hopeless);
    this.#close(word, bits, reasons);
  }

  /** Hands on what has words enough, and forgets the form. */
  sift(reach: Reach, most: MostBySet, { leastBits, alone }: Sieve): void {
    let at = 0;
    for (let list = 0; list < this.#ends.length; list++) {
      const [end = 0, word = 0, bits = 0, reasons = 0] = [this.#ends[list], this.#words[list], this.#bits[list], this.#reasons[list]];
      const only = reasons === 0 ? bitOf(word) : NONE;
      for (; at < end; at++) {
        const entry = this.#entries[at] ?? 0;
        const [slot, kind] = [slotOf(entry), kindOf(entry)];
        const found = this.#masks[slot] ?? 0;
        if (found === only && alone[kind] === 0) continue;
        if (found >= most.length || (most[found] ?? 0) >= (leastBits[kind] ?? 0)) reach.word(word, bits, slot, reasons);
      }
    }
    this.#forget();
  }

  #room(count: number): void { this.#entries = grown(this.#entries, this.#end + count); }

  #keep(count: number, word: number, hopeless: Uint8Array): void {
    const [entries, masks, bit] = [this.#entries, this.#masks, bitOf(word)];
    const end = this.#end + count;
    let kept = this.#end;
    for (let at = this.#end; at < end; at++) {
      const entry = entries[at] ?? 0;
      if (hopeless[classOf(entry)] !== 0) continue;
      entries[kept++] = entry;
      const slot = slotOf(entry);
      masks[slot] = (masks[slot] ?? 0) | bit;
    }
    this.#end = kept;
  }

  #close(word: number, bits: number, reasons: number): void {
    this.#ends.push(this.#end);
    this.#words.push(word);
    this.#bits.push(bits);
    this.#reasons.push(reasons);
  }

  #forget(): void {
    for (let at = 0; at < this.#end; at++) { const slot = slotOf(this.#entries[at] ?? 0); this.#masks[slot] = (this.#masks[slot] ?? 0) & OTHERWISE; }
    for (const each of [this.#ends, this.#words, this.#bits, this.#reasons]) each.length = 0;
    this.#end = 0;
  }
}
