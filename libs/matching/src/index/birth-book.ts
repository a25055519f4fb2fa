import type { PreparedRecord } from '../score/prepared.js';
import { grown } from '../store/column.js';
import { Book } from './book.js';
import { kindOfUnlikeDays, packedDigits } from './unlike-days.js';

type Birth = NonNullable<PreparedRecord['birth']>;
const keyOf = (birth: Birth): string => JSON.stringify(birth);

/** Every distinct time of birth on file; 0 is none. */
export class BirthBook {
  readonly #book = new Book<Birth>();
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  #digits = new Uint32Array(64);

  get size(): number { return this.#book.size; }
  at(number: number): Birth | undefined { return this.#book.at(number); }

  /** Days between the two times of birth; 0 where they may be one. */
  daysFrom(number: number, { from, to }: Birth): number { return Math.max(0, (this.#from[number] ?? 0) - to, from - (this.#to[number] ?? 0)); }

  /** See `kindOfUnlikeDays`. @param digits of the birth, packed */
  kindOfUnlike(number: number, birth: Birth, digits: number): number { return kindOfUnlikeDays(digits, birth.from, this.#digits[number] ?? 0, this.#from[number] ?? 0); }

  acquire(birth: Birth | undefined): number {
    if (birth === undefined) return 0;
    const number = this.#book.acquire(keyOf(birth), birth);
    this.#from = grown(this.#from, number);
    this.#to = grown(this.#to, number);
    this.#digits = grown(this.#digits, number);
    this.#from[number] = birth.from;
    this.#to[number] = birth.to;
    this.#digits[number] = packedDigits(birth);
    return number;
  }

  release(number: number): void { this.#book.release(number, keyOf); }
}
