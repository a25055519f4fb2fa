import type { NameForm } from './name-forms.js';

/** Longer names are seldom written as one word. */
const MOST_WORDS = 3;
/** Shorter skeletons would find half of the world. */
export const LEAST_LENGTH = 4;
/** Readings of one word that are followed. */
const MOST_READINGS = 4;

/** A weak sound at the beginning of a word counts; inside the whole it would not. */
export const glued = (skeletons: readonly string[]): string => skeletons.map((skeleton, at) => (at === 0 ? skeleton : skeleton.replace(/^[AHY]/, ''))).join('');
/** Doubled letters count once, since two words may meet in one. */
const joined = (skeletons: readonly string[]): string => glued(skeletons).replace(/(.)\1+/g, '$1');

const rotated = <Item>(items: readonly Item[]): readonly Item[] => [...items.slice(-1), ...items.slice(0, -1)];

/** With one word in another reading. */
export const readings = (words: readonly (readonly string[])[], most: number): readonly (readonly string[])[] => {
  const likeliest = words.map(([first = '']) => first);
  return [likeliest, ...words.flatMap((skeletons, at) => skeletons.slice(1, most).map((other) => likeliest.map((own, place) => (place === at ? other : own))))];
};

/**
 * Keys of a name as if it were written in one word, family name first or last: they bring together what one office writes
 * with a space and another without. `most` readings of each word are followed: few to file, more to ask.
 */
export const wholeNameKeys = ({ words }: NameForm, most = MOST_READINGS): readonly string[] => {
  if (words.length > MOST_WORDS) return [];
  const skeletons = words.map(({ token }) => token.skeletons);
  const whole = readings(skeletons, words.length === 1 ? MOST_READINGS : most).flatMap((each) => [joined(each), joined(rotated(each))]);
  return [...new Set(whole)].filter((skeleton) => skeleton.length >= LEAST_LENGTH && !skeleton.includes('=')).map((skeleton) => `whole:${skeleton}`);
};
