import { coarse } from './finding-keys.js';
import type { NameForm, NameWord } from './name-forms.js';
import { glued, LEAST_LENGTH, readings, wholeNameKeys } from './whole-name-keys.js';

/** Of longer names, pairs are filed beside the whole. */
const LEAST_WORDS = 3;
/** Readings of each word of a pair that are followed. */
const MOST_READINGS = 2;

const keysOf = (words: readonly NameWord[], most?: number): readonly string[] => wholeNameKeys({ words, key: '' }, most);
const pairsOf = (words: readonly NameWord[]): readonly (readonly NameWord[])[] => words.slice(1).map((_, at) => words.slice(at, at + 2));

/** Neighbouring words of a longer name as if they were one: to be filed as whole names are. */
export const pairKeys = ({ words }: NameForm): readonly string[] => (words.length < LEAST_WORDS ? [] : pairsOf(words).flatMap((pair) => keysOf(pair, 1).slice(0, 1)));

/** Each word of a name as if it were the whole of another, or two of its words. */
export const partKeys = ({ words }: NameForm, isTelling: (word: NameWord) => boolean): readonly string[] =>
  (words.length < 2 ? [] : words.filter(isTelling).flatMap((word) => keysOf([word])));

/** Neighbouring words of a name as one word may be found in a dictionary: keys like `findingKeys`. */
export const gluedWordKeys = ({ words }: NameForm): readonly string[] => {
  const pairs = pairsOf(words).map((pair) => readings(pair.map(({ token }) => token.skeletons), MOST_READINGS).flatMap((each) => [glued(each), glued(each.toReversed())]));
  return [...new Set(pairs.flat())].filter((skeleton) => skeleton.length >= LEAST_LENGTH && !skeleton.includes('=')).map(coarse);
};
