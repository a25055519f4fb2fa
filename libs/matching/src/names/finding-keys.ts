import type { NameToken } from './name-token.js';
import { syllableKeys } from './syllables/index.js';

/** Skeletons shorter than this have too many neighbours to be filed under what is left without one consonant. */
const LEAST_NEAR_LENGTH = 6;

const withoutOne = (skeleton: string): string[] => Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));

/** Sounds that scripts confuse most are one class here: l and r (kana, Han), f, v, b and p, j and s. */
export const coarse = (skeleton: string): string => (skeleton.startsWith('=') ? skeleton : skeleton.replace(/R/g, 'L').replace(/F/g, 'B').replace(/J/g, 'S'));

/**
 * Keys that find the other spellings of a word: two words of one name share at least one with high probability. Only
 * for finding; what was found is judged by `compareTokens`. Pure, no key twice.
 */
export const findingKeys = (token: NameToken): readonly string[] => [...new Set(token.skeletons.map(coarse))];

/**
 * Wider keys, which find a word of another script whose consonants were read otherwise. Inside one script they would
 * find ten times as many words, and hardly one more that is near.
 */
export const findingKeysAcrossScripts = (token: NameToken): readonly string[] => {
  const likeliest = coarse(token.skeletons[0] ?? '');
  const near = likeliest.length >= LEAST_NEAR_LENGTH && !likeliest.startsWith('=') ? withoutOne(likeliest) : [];
  return [...new Set(near)];
};

/** Keys of a word that may be Korean or Chinese: by its syllables, whatever letters write them. At most six, and none for most words. */
export const findingKeysOfSyllables = (token: NameToken): readonly string[] => syllableKeys(token.syllables);
