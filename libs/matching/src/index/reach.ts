import { grown } from '../store/column.js';

/** Why a record was reached, besides the words of its name. */
export const REASON = {
  /** A word of its name may be rare. */
  RARE_WORD: 1,
  BIRTHDAY: 2,
  /** A document, a companion or a code. */
  IDENTIFIER: 4,
  /** The whole name of a relative or of a companion. */
  KIN: 8,
  /** Its whole name, or two words of it, written as one. */
  WHOLE_NAME: 16,
} as const;

const MOST_WORDS_COUNTED = 16;

/** One slot is four words, so that all of it is near in memory: bits of this form, best bits, words of this form, and the rest. */
const STRIDE = 4;
const BITS = 0;
const BEST = 1;
const WORDS = 2;
const STATE = 3;
/** The rest: touched, reasons, hits. */
const TOUCHED = 1;
const REASONS_SHIFT = 1;
const REASONS_MASK = 0xff << REASONS_SHIFT;
const HITS_SHIFT = 16;
const BELOW_HITS = 0xffff;

/**
 * What one query has reached: for each slot touched, the most that the words found can make of its name, how many
 * words of one form were found, and why else. A table over all slots, cleared by what was touched.
 */
export class Reach {
  #state = new Uint32Array(STRIDE * 64);
  #sums = new Float32Array(this.#state.buffer);
  #touched = new Uint32Array(64);
  #count = 0;
  #formTouched = new Uint32Array(64);
  #formCount = 0;

  get bytes(): number { return this.#state.byteLength + this.#touched.byteLength + this.#formTouched.byteLength; }
  /** Slots touched, each once, in no particular order. */
  get touched(): Uint32Array { return this.#touched.subarray(0, this.#count); }
  bitsAt(slot: number): number { return this.#sums[slot * STRIDE + BEST] ?? 0; }
  hitsAt(slot: number): number { return (this.#state[slot * STRIDE + STATE] ?? 0) >>> HITS_SHIFT; }
  reasonsAt(slot: number): number { return ((this.#state[slot * STRIDE + STATE] ?? 0) & REASONS_MASK) >>> REASONS_SHIFT; }

  /** Forgets the query before; there are `slots` slots now. */
  begin(slots: number): void {
    const state = this.#state;
    for (let each = 0; each < this.#count; each++) {
      const at = (this.#touched[each] ?? 0) * STRIDE;
      state[at + BEST] = 0;
      state[at + STATE] = 0;
    }
    this.#count = 0;
    if (slots * STRIDE <= state.length) return;
    this.#state = grown(state, slots * STRIDE);
    this.#sums = new Float32Array(this.#state.buffer);
  }

  /** Word number `at` of the form was found in the slot and makes at most so many bits; the most of a word comes first. */
  word(at: number, bits: number, slot: number, reasons: number): void {
    const [state, place] = [this.#state, slot * STRIDE];
    const bit = 1 << Math.min(at, MOST_WORDS_COUNTED - 1);
    const words = state[place + WORDS] ?? 0;
    if ((words & bit) !== 0) return;
    if (words === 0) this.#touchForm(slot);
    state[place + WORDS] = words | bit;
    this.#sums[place + BITS] = (this.#sums[place + BITS] ?? 0) + bits;
    state[place + STATE] = (state[place + STATE] ?? 0) | (reasons << REASONS_SHIFT);
  }

  /** All words of a form were looked up: of several forms the best counts. */
  endForm(): void {
    const [state, sums] = [this.#state, this.#sums];
    for (let each = 0; each < this.#formCount; each++) {
      const place = (this.#formTouched[each] ?? 0) * STRIDE;
      const [hits, known] = [bitsSet(state[place + WORDS] ?? 0), state[place + STATE] ?? 0];
      if (hits > known >>> HITS_SHIFT) state[place + STATE] = (known & BELOW_HITS) | (hits << HITS_SHIFT);
      if ((sums[place + BITS] ?? 0) > (sums[place + BEST] ?? 0)) sums[place + BEST] = sums[place + BITS] ?? 0;
      state[place + WORDS] = 0;
      state[place + BITS] = 0;
    }
    this.#formCount = 0;
  }

  /** These slots were reached for another reason than their own names. */
  reason(reason: number, slots: ArrayLike<number>): void {
    for (let each = 0; each < slots.length; each++) {
      const slot = slots[each] ?? 0;
      this.#touch(slot);
      this.#state[slot * STRIDE + STATE] = (this.#state[slot * STRIDE + STATE] ?? 0) | (reason << REASONS_SHIFT);
    }
  }

  #touchForm(slot: number): void {
    if (this.#formCount >= this.#formTouched.length) this.#formTouched = grown(this.#formTouched, this.#formCount);
    this.#formTouched[this.#formCount++] = slot;
    this.#touch(slot);
  }

  #touch(slot: number): void {
    const place = slot * STRIDE + STATE;
    const known = this.#state[place] ?? 0;
    if ((known & TOUCHED) !== 0) return;
    this.#state[place] = known | TOUCHED;
    if (this.#count >= this.#touched.length) this.#touched = grown(this.#touched, this.#count);
    this.#touched[this.#count++] = slot;
  }
}

const bitsSet = (word: number): number => { let count = 0; for (let left = word; left !== 0; left &= left - 1) count += 1; return count; };
