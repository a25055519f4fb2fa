import type { Frequencies } from '../frequencies/frequencies.js';
import type { NameForm } from '../names/index.js';
import { BIRTH_CLASSES } from './birth-classes.js';
import type { ClassNeed } from './class-needs.js';
import { CROWDED, type CrowdedLists } from './crowded-lists.js';
import { FormWalk } from './form-walk.js';
import type { NamePatterns } from './name-patterns.js';
import { REASON, type Reach } from './reach.js';
import type { SimilarWords } from './similar-words.js';
import { skippedWords } from './skipped-words.js';
import { mostBySet, mostOfForm, SoughtWord, type SoughtForm } from './sought-words.js';
import type { TokenDictionary } from './token-dictionary.js';
import { WordMarks } from './word-marks.js';

/** Where any bits will do, words with more bearers are compared before they are followed. */
const FEW = 8;

/** A word on file that a word of the query is, borne by more than a few. */
interface CommonWord { readonly number: number; readonly bits: number; readonly rare: boolean; readonly crowded: boolean; readonly bearers: number }
const mostBitsFirst = (a: CommonWord, b: CommonWord): number => b.bits - a.bits;
const NOTHING: readonly CommonWord[] = [];

/** What the query asks, the same for all forms of its name. */
export interface WordQuery { readonly frequencies: Frequencies; readonly needs: readonly ClassNeed[]; readonly patterns: NamePatterns; readonly leastWords: number; readonly isRare: (word: number) => boolean }

/** Follows the words of names to the records that bear them. For one query at a time. */
export class WordSearch {
  readonly #walk = new FormWalk();
  readonly #marks = new WordMarks();
  readonly #hopeless = new Uint8Array(BIRTH_CLASSES);
  readonly #leastBits = new Float64Array(2 * BIRTH_CLASSES);
  readonly #skipped = new Uint8Array(BIRTH_CLASSES);

  constructor(private readonly tokens: TokenDictionary, private readonly similar: SimilarWords, private readonly lists: CrowdedLists, private readonly reach: Reach) {}

  get bytes(): number { return this.#walk.bytes + this.#marks.bytes; }

  /** What was reached before, for another reason than its names, is given all the words that lead to it. */
  begin(slots: number, needs: readonly ClassNeed[]): void {
    this.#walk.begin(slots, this.reach.touched);
    this.#marks.begin();
    needs.forEach(({ leastBits, kinBits }, birthClass) => {
      this.#leastBits[2 * birthClass] = leastBits;
      this.#leastBits[2 * birthClass + 1] = leastBits - kinBits;
    });
  }

  /** @param skippedBits by class, raised to what words may add that were not followed */
  form({ words }: NameForm, query: WordQuery, skippedBits: Float64Array): SoughtForm {
    const form = words.map((word) => new SoughtWord(word, this.similar.of(word.token), this.#marks, this.tokens, query.frequencies));
    this.#setHopeless(form, query);
    const follow = query.needs.some(({ leastBits }) => leastBits > 0) ? CROWDED : FEW;
    const crowds = form.map((word, at) => this.#followWord(word, at, follow, query));
    this.#followCrowds(crowds, query, skippedBits);
    this.#walk.sift(this.reach, mostBySet(form, query.patterns, query.leastWords), { leastBits: this.#leastBits, skipped: this.#skipped });
    this.reach.endForm();
    return form;
  }

  /** Classes of births for which all words of the form together are too little. */
  #setHopeless(form: SoughtForm, { needs, patterns }: WordQuery): void {
    const most = mostOfForm(form, patterns);
    needs.forEach(({ nameBits }, birthClass) => { this.#hopeless[birthClass] = most < nameBits ? 1 : 0; });
  }

  /** Words that few bear are followed without being compared: comparing costs more. @returns the crowded ones, the most bits first */
  #followWord(word: SoughtWord, at: number, follow: number, { isRare }: WordQuery): readonly CommonWord[] {
    let common: CommonWord[] | undefined;
    for (const number of word.neighbours.numbers) {
      const few = this.lists.countFew(number);
      if (few > 0 && few <= follow) { this.#walk.addWhole(this.lists, number, few, at, word.most, REASON.RARE_WORD, this.#hopeless); continue; }
      const bearers = few > 0 ? few : this.lists.count(number);
      const bits = bearers > 0 ? word.bitsOf(number) : 0;
      if (bits > 0) (common ??= []).push({ number, bits, rare: isRare(number), crowded: few === 0, bearers });
    }
    if (common === undefined) return NOTHING;
    common.sort(mostBitsFirst);
    for (const { number, bits, rare, crowded, bearers } of common) if (!crowded) this.#walk.addWhole(this.lists, number, bearers, at, bits, rare ? REASON.RARE_WORD : 0, this.#hopeless);
    return common.filter(({ crowded }) => crowded);
  }

  #followCrowds(words: readonly (readonly CommonWord[])[], { needs, patterns }: WordQuery, skippedBits: Float64Array): void {
    const longestFirst = words.flatMap((common, at) => (common.length === 0 || common.some(({ rare }) => rare) ? [] : [{ at, bits: common[0]?.bits ?? 0, entries: common.reduce((sum, { bearers }) => sum + bearers, 0) }]))
      .sort((a, b) => b.entries - a.entries);
    const known = new Map<ClassNeed, ReturnType<typeof skippedWords>>();
    needs.forEach((need, birthClass) => {
      const skipped = known.get(need) ?? skippedWords(longestFirst, words.length, need, patterns);
      known.set(need, skipped);
      this.#skipped[birthClass] = skipped.words;
      skippedBits[birthClass] = Math.max(skippedBits[birthClass] ?? 0, skipped.bits);
      if (this.#hopeless[birthClass] === 0) this.#followClass(words, birthClass, skipped.words);
    });
  }

  #followClass(words: readonly (readonly CommonWord[])[], birthClass: number, skipped: number): void {
    words.forEach((common, at) => {
      if ((skipped & (1 << at)) !== 0) return;
      for (const { number, bits, rare } of common) this.#walk.addClass(this.lists, number, birthClass, at, bits, rare ? REASON.RARE_WORD : 0, this.#hopeless);
    });
  }
}
