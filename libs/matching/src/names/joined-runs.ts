import type { NameWord } from './name-forms.js';
import type { NameToken } from './name-token.js';
import { SOUNDS, VOWELS } from './scripts/alphabet.js';
import { VOWELS_LEFT_OUT } from './scripts/sound-costs.js';
import { hasSyllables } from './syllables/index.js';

/** One more or one less letter than the two together: Minho, Min-ho; AbdurRahman; one more for every so many letters. */
const LETTERS_PER_SLIP = 7;
const LEAST_LETTERS = 4;
const LETTERS_OF_TWO = 6;
const CONSONANTS = /^[bcdfghjklmnpqrstvwxz]{2}$/u;

/** Words that one word may stand for: Maung Maung Khin, Mohammed Ali Hassan. */
const MOST_JOINED = 4;

/** JC for Jean-Claude: two letters that are no word, the first letters of two words. */
export const areInitials = (one: NameToken, words: readonly NameToken[]): boolean =>
  words.length === 2 && CONSONANTS.test(one.text) && one.text === words.map(({ text }) => text[0] ?? '').join('');

const isVowel = Uint8Array.from(SOUNDS, (sound) => (VOWELS.includes(sound) ? 1 : 0));
const consonantsIn = ({ sounds: [first] }: NameToken): number | undefined => first?.reduce((count, sound) => count + (isVowel[sound] === 1 ? 0 : 1), 0);
/** So many consonants more or less may a script write for the same words. */
const MOST_CONSONANTS_APART = 3;

export const sumOf = (words: readonly NameToken[], of: (word: NameToken) => number): number => words.reduce((sum, word) => sum + of(word), 0);

/** Before anything is read: words of which one has far more consonants than the others together are not the same. */
const haveAsManyConsonants = (one: NameToken, words: readonly NameToken[]): boolean => {
  const alone = consonantsIn(one);
  return alone === undefined || Math.abs(alone - sumOf(words, (word) => consonantsIn(word) ?? alone)) <= MOST_CONSONANTS_APART;
};

/** First sounds that cost no more may be one. */
const MOST_COST_OF_FIRST = 0.45;
const { substitution, size } = VOWELS_LEFT_OUT;
export const startsLike = (one: NameToken, first: NameToken | undefined, most: number): boolean => {
  const [own, other] = [one.sounds[0]?.[0], first?.sounds[0]?.[0]];
  return one.text[0] === first?.text[0] || (own !== undefined && other !== undefined && (substitution[own * size + other] ?? 1) <= most);
};

/** The syllables of a Korean or Chinese given name, whatever their letters. */
const areSyllables = (one: NameToken, words: readonly NameToken[]): boolean => hasSyllables(one.syllables, words.length) && words.every((word) => hasSyllables(word.syllables, 1));

/** Letters that one side may have more: a slip or two; the vowel and the consonant of an article, Nur ad-Din and Nureddin. */
const ARTICLE = 2;
const roomOf = (letters: number): number => Math.max(letters >= LETTERS_OF_TWO ? ARTICLE : 1, Math.floor(letters / LETTERS_PER_SLIP));

const areAsLong = (one: NameToken, words: readonly NameToken[]): boolean => {
  const letters = sumOf(words, ({ text }) => text.length);
  return letters >= LEAST_LETTERS && Math.abs(letters - one.text.length) <= roomOf(letters) && startsLike(one, words[0], 0);
};

/** Whether to read them as one at all: by length, first letters and consonants, which cost nothing. */
const mayBe = (one: NameToken, words: readonly NameToken[]): boolean => {
  const [first] = words;
  if (areInitials(one, words)) return true;
  if (one.isInitial || words.some((word) => word.script !== first?.script || word.isInitial)) return false;
  const alike = one.script === first?.script ? areAsLong(one, words) : startsLike(one, first, MOST_COST_OF_FIRST);
  return (alike || areSyllables(one, words)) && haveAsManyConsonants(one, words);
};

/** Neighbours of a name that one word may stand for, and the place of the first. */
export interface Run { readonly first: number; readonly words: readonly NameToken[] }

/** The whole of a name may also have been turned: UsmanovAlisher. */
const turned = (words: readonly NameToken[]): readonly (readonly NameToken[])[] => words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);

/** Too many letters of one script or too few, or another beginning in another script: then nothing else is looked at. */
const isHopeless = (one: NameToken, name: readonly NameWord[], first: number, count: number): boolean => {
  let [letters, sameScript] = [0, true];
  for (let at = first; at < first + count; at++) {
    const token = name[at]?.token;
    sameScript &&= token?.script === one.script;
    letters += token?.text.length ?? 0;
  }
  if (count === 2 && one.text.length === 2) return false;
  const unlike = sameScript ? Math.abs(letters - one.text.length) > roomOf(letters) : count < name.length && !startsLike(one, name[first]?.token, MOST_COST_OF_FIRST);
  return unlike && !hasSyllables(one.syllables, count);
};

const NONE: readonly Run[] = [];
/** Runs of neighbours that may be this word: few are, so that few are read. */
export const runsLike = (one: NameToken, name: readonly NameWord[]): readonly Run[] => {
  let runs: Run[] | undefined;
  for (let count = 2; count <= Math.min(MOST_JOINED, name.length); count++) {
    for (let first = 0; first + count <= name.length; first++) {
      if (isHopeless(one, name, first, count)) continue;
      const words = name.slice(first, first + count).map(({ token }) => token);
      for (const each of count === name.length ? turned(words) : [words]) if (mayBe(one, each)) (runs ??= []).push({ first, words: each });
    }
  }
  return runs ?? NONE;
};
