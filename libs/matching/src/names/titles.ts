import { GLUED_TITLES, PERHAPS_AT_END, PERHAPS_AT_START, SHORTENED_TITLES, TITLES, TITLES_AT_START } from '../model/names/titles.js';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const [ALWAYS, AT_START, PERHAPS_FIRST, PERHAPS_LAST] = [wordsOf(TITLES), wordsOf(TITLES_AT_START), wordsOf(PERHAPS_AT_START), wordsOf(PERHAPS_AT_END)];
/** Words that a name must have beside one that may be a title. */
const LEAST_BESIDE = 2;

export const isTitle = (word: string): boolean => ALWAYS.has(word);

/** A folded name without titles that a sign would part. */
export const withoutShortenedTitles = (folded: string): string => folded.replace(SHORTENED_TITLES, ' ');

const withoutGlued = (word: string): string => word.replace(GLUED_TITLES.BEFORE, '').replace(GLUED_TITLES.BEHIND, '');

/** The words of a name without titles; all of them where nothing else would be left. */
export const withoutTitles = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !ALWAYS.has(word));
  const [first, ...rest] = kept.length === 0 ? words : kept;
  return first === undefined ? words : [withoutGlued(first), ...rest];
};

/** The same for words that are titles only where a name begins. */
export const withoutFirstTitle = (words: readonly string[]): readonly string[] => {
  const [first = '', second] = words;
  return words.length > LEAST_BESIDE && AT_START.has(first) && first !== second ? words.slice(1) : words;
};

/** Whether a word of a name may be a title, which one office writes and another does not. */
export const isPerhapsTitle = (word: string, at: number, words: number): boolean =>
  words > LEAST_BESIDE && ((at === 0 && PERHAPS_FIRST.has(word)) || (at === words - 1 && PERHAPS_LAST.has(word)));

/** How many words of a name may be titles. */
export const perhapsTitlesOf = (words: number, textAt: (at: number) => string): number =>
  (words > LEAST_BESIDE ? [0, words - 1].filter((at) => isPerhapsTitle(textAt(at), at, words)).length : 0);
