import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { compareTokens, type TokenAgreement } from './compare-tokens.js';
import type { NameWord } from './name-forms.js';
import { agreementOfWholes, joinedAgreement, runsLike, SYLLABLES } from './joined-words.js';
import { rarityBits } from './name-frequency.js';
import type { NameToken } from './name-token.js';

/** Word `left` with word `right`; where one side writes as one word what the other writes as several, these with that one. */
export interface AlignedPair extends TokenAgreement { readonly left: number; readonly right: number; readonly leftWords: number; readonly rightWords: number }

/** Which words of two names belong together: each word in at most one pair. */
export interface Alignment {
  readonly bits: number;
  /** In the order of the left name. */
  readonly pairs: readonly AlignedPair[];
}

const NOTHING: Alignment = { bits: 0, pairs: [] };

const { NAME } = WEIGHTS;

/** What two words say when both stand in a name, how rare they are included; undefined for different names. */
export type WordAgreement = (one: NameToken, other: NameToken) => TokenAgreement | undefined;

/** By given counts. An index gives its own comparison, which remembers. */
export const wordAgreement = (frequencies: Frequencies, compare: WordAgreement = compareTokens): WordAgreement => (one, other) => {
  const found = compare(one, other);
  return found === undefined ? undefined : { level: found.level, bits: bitsOfAgreement(one, other, found, frequencies) };
};

/** Of two words that agree like that. */
export const bitsOfAgreement = (one: NameToken, other: NameToken, { level, bits }: TokenAgreement, frequencies: Frequencies): number =>
  (level === 'INITIAL' ? bits : Math.max(NAME.LEAST_PER_WORD, rarityBits(one, other, frequencies) + bits));

const agreements = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): readonly (readonly AlignedPair[])[] =>
  left.map((one, at) => right.flatMap((other, against) => {
    const found = agree(one.token, other.token);
    return found === undefined ? [] : [{ ...found, left: at, right: against, leftWords: 1, rightWords: 1 }];
  }));

/** A syllable of a Korean or Chinese name may sound like the whole of it. */
const LEAST_LETTERS = 3;

type Joined = (alone: number, first: number, count: number, found: TokenAgreement) => AlignedPair;

/** Each word of one name against neighbours of the other, in either order when these are the whole name; a word that is one of the other name's by itself is not several of them. */
const joinedWith = (alone: readonly NameWord[], run: readonly NameWord[], agrees: (word: number) => boolean, agree: WordAgreement, pair: Joined): AlignedPair[] => {
  const all: AlignedPair[] = [];
  if (run.length < 2) return all;
  alone.forEach(({ token }, at) => {
    if (agrees(at)) return;
    for (const { first, words } of runsLike(token, run)) {
      const found = joinedAgreement(token, words, agree);
      if (found !== undefined) all.push(pair(at, first, words.length, found));
    }
  });
  return all;
};

/** A word that hardly agrees with one may be several: Xiaoming is Xiao Ming, not Ming. */
const SURELY = 4;
const isWord = ({ bits }: AlignedPair, word: NameWord | undefined): boolean => bits >= SURELY && (word?.token.text.length ?? 0) >= LEAST_LETTERS;

/** Two names in two scripts of as many words, none of which agrees: only syllables would still be parted otherwise. */
const areFarApart = (left: readonly NameWord[], right: readonly NameWord[], single: readonly (readonly AlignedPair[])[]): boolean => {
  const [own, other] = [left[0]?.token.script ?? '', right[0]?.token.script ?? ''];
  return own !== other && !SYLLABLES.has(own) && !SYLLABLES.has(other) && single.every(({ length }) => length === 0);
};

const MOST_WORDS_OF_WHOLE = 3;
/** Two names that part the same letters at other places: Pang Hsuankuo, Panghsuan Kuo. */
const wholeAgreement = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): AlignedPair[] => {
  if (Math.min(left.length, right.length) < 2 || Math.max(left.length, right.length) > MOST_WORDS_OF_WHOLE) return [];
  const found = agreementOfWholes(left.map(({ token }) => token), right.map(({ token }) => token), agree);
  return found === undefined ? [] : [{ ...found, left: 0, right: 0, leftWords: left.length, rightWords: right.length }];
};

/** Either may have written in one word what the other writes in several. */
const joinedAgreements = (left: readonly NameWord[], right: readonly NameWord[], single: readonly (readonly AlignedPair[])[], agree: WordAgreement): AlignedPair[] => {
  if (left.length === right.length && areFarApart(left, right, single)) return [];
  const leftAgrees = (at: number): boolean => (single[at] ?? []).some((pair) => isWord(pair, right[pair.right]));
  const rightAgrees = (at: number): boolean => single.some((pairs) => pairs.some((pair) => pair.right === at && isWord(pair, left[pair.left])));
  return [
    ...joinedWith(left, right, leftAgrees, agree, (alone, first, count, found) => ({ ...found, left: alone, right: first, leftWords: 1, rightWords: count })),
    ...joinedWith(right, left, rightAgrees, agree, (alone, first, count, found) => ({ ...found, left: first, right: alone, leftWords: count, rightWords: 1 })),
  ];
};

const bitsOfWords = (pair: AlignedPair): number => ((1 << pair.rightWords) - 1) << pair.right;

/** Sums of the same words in another order differ by less. */
const ROUNDING = 1e-9;

/** Best of giving each word a free partner and of leaving it alone; each rest of the names is worked out once. Ties go to the order as written. */
class BestOf {
  readonly #known = new Map<number, Alignment>();
  constructor(private readonly options: readonly (readonly AlignedPair[])[]) {}

  from(at: number, taken: number): Alignment {
    if (at >= this.options.length) return NOTHING;
    const key = taken * this.options.length + at;
    const known = this.#known.get(key) ?? this.#work(at, taken);
    this.#known.set(key, known);
    return known;
  }

  #work(at: number, taken: number): Alignment {
    let best: Alignment | undefined;
    for (const pair of this.options[at] ?? []) {
      if ((taken & bitsOfWords(pair)) !== 0) continue;
      const rest = this.from(at + pair.leftWords, taken | bitsOfWords(pair));
      if (best === undefined || pair.bits + rest.bits > best.bits + ROUNDING) best = { bits: pair.bits + rest.bits, pairs: [pair, ...rest.pairs] };
    }
    const alone = this.from(at + 1, taken);
    return best === undefined || alone.bits > best.bits + ROUNDING ? alone : best;
  }
}

/** The alignment with the most bits; the order of words is free. */
export const align = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): Alignment => {
  const single = agreements(left, right, agree);
  const nothing = single.every((pairs) => pairs.every(({ bits }) => bits < SURELY));
  const joined = [...joinedAgreements(left, right, single, agree), ...(nothing ? wholeAgreement(left, right, agree) : [])];
  if (joined.length === 0 && single.every(({ length }) => length === 0)) return NOTHING;
  return new BestOf(joined.length === 0 ? single : single.map((pairs, at) => [...pairs, ...joined.filter((pair) => pair.left === at)])).from(0, 0);
};
