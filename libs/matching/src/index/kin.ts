import type { Neighbours } from './similar-words.js';
import type { WordMarks } from './word-marks.js';

interface KinWord { readonly neighbours: Neighbours; readonly mark: number }

/** The words of the names of the query's relatives, and which words on file they may be. */
export class Kin {
  readonly #words: readonly KinWord[];

  constructor(words: readonly Neighbours[], private readonly marks: WordMarks) {
    marks.begin();
    this.#words = words.map((neighbours) => ({ neighbours, mark: marks.mark(neighbours.numbers) }));
  }

  /** Whether a word on file shares a key with one of them: nothing is compared. */
  mayBe(number: number): boolean { return this.marks.isMarked(number); }

  /** Whether a word on file is one of them. */
  is(number: number): boolean {
    return this.mayBe(number) && this.#words.some(({ neighbours, mark }) => this.marks.has(number, mark) && neighbours.agreement(number) !== undefined);
  }
}
