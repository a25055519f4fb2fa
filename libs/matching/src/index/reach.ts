import { grown } from '../store/column.js';

/** Why a record was reached, besides the words of its name. */
export const REASON = {
  /** A word of its name is rare. */
  RARE_WORD: 1,
  BIRTHDAY: 2,
  /** A document, a companion or a code. */
  IDENTIFIER: 4,
  /** A word of a relative's name. */
  KIN: 8,
} as const;

const MOST_WORDS_COUNTED = 16;

/**
 * What one query has reached: for each slot touched, the most that the words found can make of its name, how many
 * words of one form were found, and why else. Columns over all slots, cleared by what was touched.
 */
export class Reach {
  #bits = new Float32Array(64);
  #words = new Uint16Array(64);
  #best = new Float32Array(64);
  #hits = new Uint8Array(64);
  #reasons = new Uint8Array(64);
  #isTouched = new Uint8Array(64);
  #touched = new Uint32Array(64);
  #count = 0;
  #formTouched = new Uint32Array(64);
  #formCount = 0;

  get bytes(): number { return this.#bits.length * 13 + (this.#touched.length + this.#formTouched.length) * 4; }
  /** Slots touched, each once, in no particular order. */
  get touched(): Uint32Array { return this.#touched.subarray(0, this.#count); }
  bitsAt(slot: number): number { return this.#best[slot] ?? 0; }
  hitsAt(slot: number): number { return this.#hits[slot] ?? 0; }
  reasonsAt(slot: number): number { return this.#reasons[slot] ?? 0; }

  /** Forgets the query before; there are `slots` slots now. */
  begin(slots: number): void {
    for (const slot of this.touched) {
      this.#best[slot] = 0;
      this.#hits[slot] = 0;
      this.#reasons[slot] = 0;
      this.#isTouched[slot] = 0;
    }
    this.#count = 0;
    if (slots > this.#bits.length) this.#grow(slots);
  }

  /** Word number `at` of the form was found in these slots and makes at most so many bits; the best of a word comes first. */
  word(at: number, bits: number, slots: Uint32Array, reasons: number): void {
    const bit = 1 << Math.min(at, MOST_WORDS_COUNTED - 1);
    for (let each = 0; each < slots.length; each++) {
      const slot = slots[each] ?? 0;
      const words = this.#words[slot] ?? 0;
      if ((words & bit) !== 0) continue;
      if (words === 0) this.#touchForm(slot);
      this.#words[slot] = words | bit;
      this.#bits[slot] = (this.#bits[slot] ?? 0) + bits;
      if (reasons !== 0) this.#reasons[slot] = (this.#reasons[slot] ?? 0) | reasons;
    }
  }

  /** All words of a form were looked up: of several forms the best counts. */
  endForm(): void {
    for (let each = 0; each < this.#formCount; each++) {
      const slot = this.#formTouched[each] ?? 0;
      const hits = bitsSet(this.#words[slot] ?? 0);
      if (hits > (this.#hits[slot] ?? 0)) this.#hits[slot] = hits;
      if ((this.#bits[slot] ?? 0) > (this.#best[slot] ?? 0)) this.#best[slot] = this.#bits[slot] ?? 0;
      this.#words[slot] = 0;
      this.#bits[slot] = 0;
    }
    this.#formCount = 0;
  }

  /** These slots were reached for another reason than their own names. */
  reason(reason: number, slots: ArrayLike<number>): void {
    for (let each = 0; each < slots.length; each++) {
      const slot = slots[each] ?? 0;
      this.#touch(slot);
      this.#reasons[slot] = (this.#reasons[slot] ?? 0) | reason;
    }
  }

  #touchForm(slot: number): void {
    this.#formTouched = grown(this.#formTouched, this.#formCount);
    this.#formTouched[this.#formCount++] = slot;
    this.#touch(slot);
  }

  #touch(slot: number): void {
    if (this.#isTouched[slot] === 1) return;
    this.#isTouched[slot] = 1;
    this.#touched = grown(this.#touched, this.#count);
    this.#touched[this.#count++] = slot;
  }

  #grow(slots: number): void {
    this.#bits = grown(this.#bits, slots);
    this.#words = grown(this.#words, slots);
    this.#best = grown(this.#best, slots);
    this.#hits = grown(this.#hits, slots);
    this.#reasons = grown(this.#reasons, slots);
    this.#isTouched = grown(this.#isTouched, slots);
  }
}

const bitsSet = (word: number): number => { let count = 0; for (let left = word; left !== 0; left &= left - 1) count += 1; return count; };
