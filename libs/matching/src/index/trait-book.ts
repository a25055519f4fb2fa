import type { PersonRecord } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';
import { Book } from './book.js';

/** What many people have in common, and what needs nothing else of a record to be compared. */
export type Traits = Pick<PersonRecord, 'sex' | 'nationalities' | 'languages'>;
const keyOf = ({ sex, nationalities, languages }: Traits): string => JSON.stringify([sex, nationalities, languages]);

/** Every distinct combination of sex, nationalities and languages on file. */
export class TraitBook {
  readonly #book = new Book<Traits>();
  #several = 0;

  /** Whether anybody has more than one nationality. */
  get hasSeveral(): boolean { return this.#several > 0; }
  get size(): number { return this.#book.size; }
  at(number: number): Traits | undefined { return this.#book.at(number); }
  acquire({ record: { sex, nationalities, languages } }: PreparedRecord): number {
    const traits = { sex, nationalities, languages };
    if (nationalities.length > 1) this.#several += 1;
    return this.#book.acquire(keyOf(traits), traits);
  }
  release(number: number): void {
    if ((this.at(number)?.nationalities.length ?? 0) > 1) this.#several -= 1;
    this.#book.release(number, keyOf);
  }
}
