import { WEIGHTS } from '../model/weights.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { bitsOfAgreement, nameShare, type NameWord } from '../names/index.js';
import { setsOf, type MostBySet } from './form-walk.js';
import type { NamePatterns } from './name-patterns.js';
import type { Neighbours } from './similar-words.js';
import type { TokenDictionary } from './token-dictionary.js';
import type { WordMarks } from './word-marks.js';

const { NAME } = WEIGHTS;
/** Sums of fractions. */
const ROUNDING = 1 / 32;

/** A word of the query, and the bits of each word on file that it may be, worked out when first asked for. */
export class SoughtWord {
  /** No word on file makes more, nor any but the word itself. */
  readonly most: number;
  readonly mostOfOthers: number;
  /** Its number, when it is on file. */
  readonly own: number | undefined;
  readonly #bits = new Map<number, number>();
  readonly #mark: number;

  constructor(readonly word: NameWord, readonly neighbours: Neighbours, private readonly marks: WordMarks, private readonly tokens: TokenDictionary, private readonly frequencies: Frequencies) {
    const rarity = Math.max(NAME.LEAST_PER_WORD, Math.min(NAME.MOST_PER_WORD, -Math.log2(nameShare(word.token, frequencies))));
    this.most = NAME.EXACT + rarity;
    this.mostOfOthers = Math.max(NAME.VARIANT_SPELLING, NAME.SAME_TRANSLITERATION, NAME.NICKNAME) + rarity;
    this.own = tokens.numberOf(word.token.text);
    this.#mark = marks.mark(neighbours.numbers);
  }

  /** 0 for a word on file that is another name. */
  bitsOf(number: number): number {
    if (!this.marks.has(number, this.#mark)) return 0;
    const known = this.#bits.get(number);
    if (known !== undefined) return known;
    const agreement = this.neighbours.agreement(number);
    const bits = agreement === undefined ? 0 : bitsOfAgreement(this.word.token, this.tokens.at(number), agreement, this.frequencies);
    this.#bits.set(number, bits);
    return bits;
  }
}
/** The words of one form of the query's name. */
export type SoughtForm = readonly SoughtWord[];

/** The most that the line of names can be when some of the words are found. */
export const mostOfForm = (form: SoughtForm, patterns: NamePatterns): number => {
  let [bits, most] = [0, patterns.nothing];
  form.map((word) => word.most).sort((a, b) => b - a).forEach((next, before) => {
    bits += next;
    most = Math.max(most, patterns.mostOf(before + 1, bits, before + 1 >= form.length));
  });
  return form.some(({ word }) => word.token.isInitial) ? Infinity : most;
};

/** A word that is left may agree with an initial, for which the dictionary is not asked; of two that are found, two more may be written as one. */
const mostOfSome = (found: number, bits: number, words: number, leastWords: number, patterns: NamePatterns): number => {
  if (found > 1) return patterns.mostOfAny(found, bits + NAME.MOST_PER_WORD);
  const alone = patterns.mostOf(found, bits, found >= leastWords);
  return words > 1 ? Math.max(alone, patterns.mostOf(found + 1, bits + NAME.INITIAL, true)) : alone;
};

/** By set of the words found, the most that the line of names can be; without any sets where there are too many words or an initial. */
export const mostBySet = (form: SoughtForm, patterns: NamePatterns, leastWords: number): MostBySet => {
  const most = new Float64Array(form.some(({ word }) => word.token.isInitial) ? 0 : setsOf(form.length));
  for (let set = 1; set < most.length; set++) {
    const found = form.filter((_, at) => (set & (1 << at)) !== 0);
    most[set] = mostOfSome(found.length, found.reduce((sum, word) => sum + word.most, 0), form.length, leastWords, patterns) + ROUNDING;
  }
  return most;
};
