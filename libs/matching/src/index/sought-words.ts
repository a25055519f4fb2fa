import { WEIGHTS } from '../model/weights.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { bitsOfAgreement, nameShare, type NameWord } from '../names/index.js';
import type { NamePatterns } from './name-patterns.js';
import type { Neighbours } from './similar-words.js';
import type { TokenDictionary } from './token-dictionary.js';

const { NAME } = WEIGHTS;

/** A word of the query, and the bits of each word on file that it may be, worked out when first asked for. */
export class SoughtWord {
  /** No word on file makes more. */
  readonly most: number;
  readonly #bits = new Map<number, number>();

  constructor(readonly word: NameWord, readonly neighbours: Neighbours, private readonly tokens: TokenDictionary, private readonly frequencies: Frequencies) {
    this.most = NAME.EXACT + Math.max(NAME.LEAST_PER_WORD, Math.min(NAME.MOST_PER_WORD, -Math.log2(nameShare(word.token, frequencies))));
  }

  /** 0 for a word on file that is another name. */
  bitsOf(number: number): number {
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
