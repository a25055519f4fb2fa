import type { CoarseEvent } from '../fields/most-of-place.js';
import { bitOf } from '../score/most-bits.js';
import { grown } from '../store/column.js';
import { listed } from './listed-slot.js';

const RELATIVES = bitOf('RELATIVES');

/** What bounds a pair without its record: numbers of birth and traits in their books, the class of the birth, which fields there are, how many words the only form of the name has, where and when. */
export interface Facts { readonly birth: number; readonly birthClass: number; readonly presence: number; readonly words: number; readonly traits: number; readonly event: CoarseEvent }

const STRIDE = 4;
const BIRTH = 0;
const PRESENCE = 1;
const TRAITS = 2;
const EVENT = 3;
const CLASS_SHIFT = 20;
const WORDS_SHIFT = 16;
const WORDS_MASK = 0xf;
const BELOW_WORDS = (1 << WORDS_SHIFT) - 1;
const DAY_BITS = 16;
const DAY_MASK = 0xffff;

/** Four words a slot, side by side so that one look into memory brings all. */
export class SlotFacts {
  #facts = new Uint32Array(STRIDE * 64);

  get bytes(): number { return this.#facts.byteLength; }
  birthAt(slot: number): number { return this.#facts[slot * STRIDE + BIRTH] ?? 0; }
  /** See `birthClass`. */
  classAt(slot: number): number { return (this.#facts[slot * STRIDE + PRESENCE] ?? 0) >>> CLASS_SHIFT; }
  listed(slot: number): number { return listed(slot, this.classAt(slot), (this.presenceAt(slot) & RELATIVES) !== 0); }
  presenceAt(slot: number): number { return (this.#facts[slot * STRIDE + PRESENCE] ?? 0) & BELOW_WORDS; }
  /** Of the only form of the name; 0 where there are several forms, none, or too many words. */
  wordsAt(slot: number): number { return ((this.#facts[slot * STRIDE + PRESENCE] ?? 0) >>> WORDS_SHIFT) & WORDS_MASK; }
  traitsAt(slot: number): number { return this.#facts[slot * STRIDE + TRAITS] ?? 0; }
  cellAt(slot: number): number { return (this.#facts[slot * STRIDE + EVENT] ?? 0) >>> DAY_BITS; }
  dayAt(slot: number): number { return (this.#facts[slot * STRIDE + EVENT] ?? 0) & DAY_MASK; }

  set(slot: number, { birth, birthClass, presence, words, traits, event }: Facts): void {
    this.#facts = grown(this.#facts, slot * STRIDE + EVENT);
    this.#facts.set([birth, ((birthClass << CLASS_SHIFT) | ((words <= WORDS_MASK ? words : 0) << WORDS_SHIFT) | presence) >>> 0, traits, ((event.cell << DAY_BITS) | event.day) >>> 0], slot * STRIDE);
  }
}
