import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { compareTokens, type TokenAgreement } from './compare-tokens.js';
import type { NameWord } from './name-forms.js';
import { joinedAgreement } from './joined-words.js';
import { rarityBits } from './name-frequency.js';
import type { NameToken } from './name-token.js';

/** Word `left` with word `right`; where one side writes as one word what the other writes as two, two words with one. */
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

type Joined = (alone: number, first: number, found: TokenAgreement) => AlignedPair;

/** Each word of `shorter` against neighbours of `longer`, in either order when these are the whole name; a word that is one of the other name's by itself is not two of them. */
const joinedWith = (shorter: readonly NameWord[], longer: readonly NameWord[], agrees: (alone: number) => boolean, agree: WordAgreement, pair: Joined): AlignedPair[] =>
  shorter.flatMap(({ token }, alone) => (agrees(alone) ? [] : longer.slice(1).flatMap((second, first) => {
    const [one, two] = [longer[first]?.token ?? token, second.token];
    const found = joinedAgreement(token, one, two, agree) ?? (longer.length === 2 ? joinedAgreement(token, two, one, agree) : undefined);
    return found === undefined ? [] : [pair(alone, first, found)];
  })));

const isWord = (word: NameWord | undefined): boolean => (word?.token.text.length ?? 0) >= LEAST_LETTERS;

/** Only where one name has more words than the other: then either may have written two in one. */
const joinedAgreements = (left: readonly NameWord[], right: readonly NameWord[], single: readonly (readonly AlignedPair[])[], agree: WordAgreement): AlignedPair[] => {
  if (left.length === right.length) return [];
  const leftAgrees = (at: number): boolean => (single[at] ?? []).some((pair) => isWord(right[pair.right]));
  const rightAgrees = (at: number): boolean => single.some((pairs) => pairs.some((pair) => pair.right === at && isWord(left[pair.left])));
  return [
    ...joinedWith(left, right, leftAgrees, agree, (alone, first, found) => ({ ...found, left: alone, right: first, leftWords: 1, rightWords: 2 })),
    ...joinedWith(right, left, rightAgrees, agree, (alone, first, found) => ({ ...found, left: first, right: alone, leftWords: 2, rightWords: 1 })),
  ];
};

const bitsOfWords = (pair: AlignedPair): number => ((1 << pair.rightWords) - 1) << pair.right;

/** Best of giving the word each free partner and of leaving it alone. At most six words, so every way is tried; ties go to the order as written. */
const bestFrom = (at: number, taken: number, options: readonly (readonly AlignedPair[])[]): Alignment => {
  if (at >= options.length) return NOTHING;
  let best: Alignment | undefined;
  for (const pair of options[at] ?? []) {
    if ((taken & bitsOfWords(pair)) !== 0) continue;
    const rest = bestFrom(at + pair.leftWords, taken | bitsOfWords(pair), options);
    if (best === undefined || pair.bits + rest.bits > best.bits) best = { bits: pair.bits + rest.bits, pairs: [pair, ...rest.pairs] };
  }
  const alone = bestFrom(at + 1, taken, options);
  return best === undefined || alone.bits > best.bits ? alone : best;
};

/** The alignment with the most bits; the order of words is free. */
export const align = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): Alignment => {
  const single = agreements(left, right, agree);
  const joined = joinedAgreements(left, right, single, agree);
  return bestFrom(0, 0, joined.length === 0 ? single : single.map((pairs, at) => [...pairs, ...joined.filter((pair) => pair.left === at)]));
};
