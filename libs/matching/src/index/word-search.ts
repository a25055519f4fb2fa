import type { Frequencies } from '../frequencies/frequencies.js';
import type { NameForm } from '../names/index.js';
import { BIRTH_CLASSES } from './birth-classes.js';
import type { ClassNeed } from './class-needs.js';
import { CROWDED, type CrowdedLists } from './crowded-lists.js';
import { FormWalk } from './form-walk.js';
import type { NamePatterns } from './name-patterns.js';
import { REASON, type Reach } from './reach.js';
import type { SimilarWords } from './similar-words.js';
import { mostBySet, mostOfForm, SoughtWord, type SoughtForm } from './sought-words.js';
import type { TokenDictionary } from './token-dictionary.js';
import { WordMarks } from './word-marks.js';

/** Where any bits will do, words with more bearers are compared before they are followed. */
const FEW = 8;

/** A word on file that a word of the query is, borne by more than a few. */
interface CommonWord { readonly number: number; readonly bits: number; readonly rare: boolean; readonly crowded: boolean; readonly bearers: number }
const mostBitsFirst = (a: CommonWord, b: CommonWord): number => b.bits - a.bits;

/** What the query asks, the same for all forms of its name. */
export interface WordQuery { readonly frequencies: Frequencies; readonly needs: readonly ClassNeed[]; readonly patterns: NamePatterns; readonly leastWords: number; readonly isRare: (word: number) => boolean }

/** Follows the words of names to the records that bear them. For one query at a time. */
export class WordSearch {
  readonly #walk = new FormWalk();
  readonly #marks = new WordMarks();
  readonly #hopeless = new Uint8Array(BIRTH_CLASSES);
  readonly #leastBits = new Float64Array(2 * BIRTH_CLASSES);
  readonly #alone = new Uint8Array(2 * BIRTH_CLASSES);

  constructor(private readonly tokens: TokenDictionary, private readonly similar: SimilarWords, private readonly lists: CrowdedLists, private readonly reach: Reach) {}

  get bytes(): number { return this.#walk.bytes + this.#marks.bytes; }

  /** What was reached before, for another reason than its names, is given all the words that lead to it. */
  begin(slots: number, needs: readonly ClassNeed[]): void {
    this.#walk.begin(slots, this.reach.touched);
    this.#marks.begin();
    needs.forEach(({ leastBits, kinBits, near }, birthClass) => {
      this.#alone[2 * birthClass] = near ? 1 : 0;
      this.#alone[2 * birthClass + 1] = near || kinBits > 0 ? 1 : 0;
      this.#leastBits[2 * birthClass] = leastBits;
      this.#leastBits[2 * birthClass + 1] = leastBits - kinBits;
    });
  }

  form({ words }: NameForm, query: WordQuery): SoughtForm {
    const form = words.map((word) => new SoughtWord(word, this.similar.of(word.token), this.#marks, this.tokens, query.frequencies));
    this.#setHopeless(form, query);
    const follow = query.needs.some(({ leastBits }) => leastBits > 0) ? CROWDED : FEW;
    form.forEach((word, at) => { this.#followWord(word, at, follow, query); });
    this.#walk.sift(this.reach, mostBySet(form, query.patterns, query.leastWords), { leastBits: this.#leastBits, alone: this.#alone });
    this.reach.endForm();
    return form;
  }

  /** Classes of births for which all words of the form together are too little. */
  #setHopeless(form: SoughtForm, { needs, patterns }: WordQuery): void {
    const most = mostOfForm(form, patterns);
    needs.forEach(({ nameBits }, birthClass) => { this.#hopeless[birthClass] = most < nameBits ? 1 : 0; });
  }

  /** Words that few bear are followed without being compared: comparing costs more. */
  #followWord(word: SoughtWord, at: number, follow: number, { isRare }: WordQuery): void {
    const common: CommonWord[] = [];
    const most = this.#followItself(word, at, follow);
    for (const number of word.neighbours.numbers) {
      const few = this.lists.countFew(number);
      if (few > 0 && few <= follow) { if (number !== word.own) this.#walk.addWhole(this.lists, number, few, at, most, REASON.RARE_WORD, this.#hopeless); continue; }
      const bearers = few > 0 ? few : this.lists.count(number);
      const bits = bearers > 0 ? word.bitsOf(number) : 0;
      if (bits > 0) common.push({ number, bits, rare: isRare(number), crowded: few === 0, bearers });
    }
    common.sort(mostBitsFirst);
    for (const { number, bits, rare, crowded, bearers } of common) {
      const reasons = rare ? REASON.RARE_WORD : 0;
      if (crowded) this.#walk.addCrowd(this.lists, number, bearers, at, bits, reasons, this.#hopeless);
      else this.#walk.addWhole(this.lists, number, bearers, at, bits, reasons, this.#hopeless);
    }
  }

  /** The most bits of a word come first. @returns those of what follows */
  #followItself(word: SoughtWord, at: number, follow: number): number {
    const few = word.own === undefined ? 0 : this.lists.countFew(word.own);
    if (word.own !== undefined && few > 0 && few <= follow) this.#walk.addWhole(this.lists, word.own, few, at, word.most, REASON.RARE_WORD, this.#hopeless);
    return word.own === undefined || (few > 0 && few <= follow) ? word.mostOfOthers : word.most;
  }
}
