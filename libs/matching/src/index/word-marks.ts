import { grown } from '../store/column.js';

const LAST_BIT = 31;

/** By number of a word on file, which words of the query it may be: a look at one number instead of a search in many sets. */
export class WordMarks {
  #marks = new Uint32Array(64);
  readonly #marked: (readonly number[])[] = [];
  #words = 0;

  get bytes(): number { return this.#marks.byteLength; }

  /** Forgets the query before. */
  begin(): void {
    for (const numbers of this.#marked) for (const number of numbers) this.#marks[number] = 0;
    this.#marked.length = 0;
    this.#words = 0;
  }

  /** One more word of the query. @returns its bit; words beyond the last share one */
  mark(numbers: readonly number[]): number {
    const bit = 1 << Math.min(LAST_BIT, this.#words++);
    for (const number of numbers) {
      this.#marks = grown(this.#marks, number);
      this.#marks[number] = (this.#marks[number] ?? 0) | bit;
    }
    this.#marked.push(numbers);
    return bit;
  }

  isMarked(number: number): boolean { return (this.#marks[number] ?? 0) !== 0; }
  has(number: number, bit: number): boolean { return ((this.#marks[number] ?? 0) & bit) !== 0; }
}
