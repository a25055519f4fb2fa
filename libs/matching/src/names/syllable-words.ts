import { FAMILIES_LATIN, FREQUENT_FAMILIES_LATIN } from '../model/names/east-asian-families.js';
import type { NamePart } from '../record/person-record.js';
import { isParticle, JOINING } from './particles.js';
import { isOneSyllable } from './syllables/index.js';
import { isTitle } from './titles.js';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const [FAMILIES, FREQUENT] = [wordsOf(FAMILIES_LATIN), wordsOf(FREQUENT_FAMILIES_LATIN)];

const LEAST_LETTERS = 2;
const CHARACTER = /^[\p{Script=Han}\p{Script=Hangul}]$/u;
const isSmall = (word: string): boolean => isParticle(word) || isTitle(word) || JOINING.has(word);
const isSyllable = (word: string): boolean => CHARACTER.test(word) || (word.length >= LEAST_LETTERS && isOneSyllable(word));
const isSyllableAlone = (word: string): boolean => isSyllable(word) && !isSmall(word);

/** Jae-young, not Jean-Luc. */
const HYPHENATED = /(?<![\p{L}\p{M}-])(\p{Script=Latin}{2,6})[-‐‑](\p{Script=Latin}{2,6})(?![\p{L}\p{M}-])/gu;
export const joinHyphenated = (folded: string): string =>
  folded.replace(HYPHENATED, (whole, one: string, two: string) => (isSyllableAlone(one) && isSyllableAlone(two) ? one + two : whole));

/** Which end of three syllables is the family name; undefined where it may be either, or neither. */
const familyAt = (first: string, last: string): 'FIRST' | 'LAST' | undefined => {
  const [start, end] = [FAMILIES.has(first) || CHARACTER.test(first), FAMILIES.has(last)];
  if (start !== end) return start ? 'FIRST' : 'LAST';
  if (!start || FREQUENT.has(first) === FREQUENT.has(last)) return undefined;
  return FREQUENT.has(first) ? 'FIRST' : 'LAST';
};

/** `an`, `bin` and `da` are syllables too, but small words of other languages: only a frequent family's name beside them tells. */
const joinFullName = (words: readonly string[]): readonly string[] => {
  const [one = '', two = '', three = ''] = words;
  if (words.length !== 3 || !words.every(isSyllable)) return words;
  const family = familyAt(one, three);
  if (family === undefined) return words;
  const [own, given] = family === 'FIRST' ? [one, [two, three]] : [three, [one, two]];
  if (given.some(isSmall) && !FREQUENT.has(own)) return words;
  return family === 'FIRST' ? [own, given.join('')] : [given.join(''), own];
};

/**
 * A Korean or Chinese given name in two words becomes one, as most write it: Jae Young, 민 호. In a full name only when the
 * third word is sure to be the family's.
 */
export const joinGivenName = (words: readonly string[], part: NamePart): readonly string[] => {
  if (part === 'FULL') return joinFullName(words);
  return words.length === 2 && words.every(part === 'GIVEN' ? isSyllable : isSyllableAlone) ? [words.join('')] : words;
};
