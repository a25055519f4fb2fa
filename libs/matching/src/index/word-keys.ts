import { findingKeys, findingKeysAcrossScripts, findingKeysOfSyllables, nicknamesOf, type NameToken } from '../names/index.js';
import { hashText } from '../store/hash.js';
import { letterKeys } from './letter-keys.js';

/** Likeliest readings of a word. */
const LIKELY = 2;
const LATIN = 'Latn';
const isLatin = ({ script }: NameToken): boolean => script === LATIN;
const sideOf = (latin: boolean): string => (latin ? 'latin' : 'other');
const hashesOf = (keys: readonly string[]): number[] => [...new Set(keys.map((key) => hashText(key)))];

const likely = (keys: readonly string[], latin: boolean): string[] => keys.map((key) => `likely:${sideOf(latin)}:${key}`);
const any = (keys: readonly string[], latin: boolean): string[] => keys.map((key) => `any:${sideOf(latin)}:${key}`);
/** Wider keys lead from a word to the words of the other scripts; Latin ones are so many that they stand apart. */
const wide = (token: NameToken, latin: boolean): string[] => findingKeysAcrossScripts(token).map((key) => `wide:${sideOf(latin)}:${key}`);
const shared = (token: NameToken): string[] => [...letterKeys(token.text), ...findingKeysOfSyllables(token), ...nicknamesOf(token).map((group) => `nickname:${String(group)}`)];

/** Where a word stands on file: under all its readings and under the likeliest apart, Latin words apart from all others. */
export const filingKeys = (token: NameToken): number[] => {
  const [keys, latin] = [findingKeys(token), isLatin(token)];
  return hashesOf([...any(keys, latin), ...likely(keys.slice(0, LIKELY), latin), ...shared(token), ...wide(token, latin)]);
};

/**
 * Where the words are looked for that a word may be. Between a Latin word and one of another script a likely reading of
 * either finds any of the other; elsewhere only likely readings find each other, since unlikely ones find eighty words
 * for each that is the same name. Symmetric: of two words either finds the other or neither does.
 */
export const lookupKeys = (token: NameToken): number[] => {
  const [keys, latin] = [findingKeys(token), isLatin(token)];
  const [first, rest] = [keys.slice(0, LIKELY), keys.slice(LIKELY)];
  return hashesOf([...likely(first, latin), ...any(first, !latin), ...likely(rest, !latin), ...shared(token), ...wide(token, false), ...(latin ? [] : wide(token, true))]);
};

/** Where words of this skeleton stand on file as likely readings, in any letters. */
export const skeletonKeys = (skeleton: string): number[] => hashesOf([...likely([skeleton], true), ...likely([skeleton], false)]);
