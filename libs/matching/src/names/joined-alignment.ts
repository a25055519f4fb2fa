import type { AlignedPair, WordAgreement } from './align.js';
import type { TokenAgreement } from './compare-tokens.js';
import { runsLike } from './joined-runs.js';
import { agreementOfWholes, joinedAgreement } from './joined-words.js';
import type { NameWord } from './name-forms.js';
import { SYLLABLE_SCRIPTS } from './syllables/index.js';

/** Of each word of the left name, the words of the right one that agree with it by themselves. */
type Single = readonly (readonly AlignedPair[])[];

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
const areFarApart = (left: readonly NameWord[], right: readonly NameWord[], single: Single): boolean => {
  const [own, other] = [left[0]?.token.script ?? '', right[0]?.token.script ?? ''];
  return own !== other && !SYLLABLE_SCRIPTS.has(own) && !SYLLABLE_SCRIPTS.has(other) && single.every(({ length }) => length === 0);
};

const MOST_WORDS_OF_WHOLE = 3;
/** Two names that part the same letters at other places: Pang Hsuankuo, Panghsuan Kuo. */
const wholeAgreement = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): AlignedPair[] => {
  if (Math.min(left.length, right.length) < 2 || Math.max(left.length, right.length) > MOST_WORDS_OF_WHOLE) return [];
  const found = agreementOfWholes(left.map(({ token }) => token), right.map(({ token }) => token), agree);
  return found === undefined ? [] : [{ ...found, left: 0, right: 0, leftWords: left.length, rightWords: right.length }];
};

const severalInOne = (left: readonly NameWord[], right: readonly NameWord[], single: Single, agree: WordAgreement): AlignedPair[] => {
  if (left.length === right.length && areFarApart(left, right, single)) return [];
  const leftAgrees = (at: number): boolean => (single[at] ?? []).some((pair) => isWord(pair, right[pair.right]));
  const rightAgrees = (at: number): boolean => single.some((pairs) => pairs.some((pair) => pair.right === at && isWord(pair, left[pair.left])));
  return [
    ...joinedWith(left, right, leftAgrees, agree, (alone, first, count, found) => ({ ...found, left: alone, right: first, leftWords: 1, rightWords: count })),
    ...joinedWith(right, left, rightAgrees, agree, (alone, first, count, found) => ({ ...found, left: first, right: alone, leftWords: count, rightWords: 1 })),
  ];
};

/** Either may have written in one word what the other writes in several; whole names only where no two words surely agree, or are the same, however common. */
export const joinedAgreements = (left: readonly NameWord[], right: readonly NameWord[], single: Single, agree: WordAgreement): readonly AlignedPair[] => {
  const sure = single.some((pairs) => pairs.some(({ bits, level }) => bits >= SURELY || level === 'EXACT'));
  return [...severalInOne(left, right, single, agree), ...(sure ? [] : wholeAgreement(left, right, agree))];
};
