import { likelyLatin } from './letters/likely-latin.js';
import { LEARNED_SCRIPTS, type LearnedScript } from './letters/models.js';
import { readLatin, readNative, type LetterReading } from './letters/letter-reading.js';
import { latinLetters } from './letters/symbols/latin.js';
import { withoutArticle } from './particles.js';
import { encodeSounds } from './scripts/alphabet.js';
import { soundsOfLatin } from './scripts/latin.js';
import { otherReading } from './scripts/other-readings.js';
import { readerOf } from './scripts/sounds.js';
import { skeletonsOf } from './skeleton.js';
import { MAX_SOUNDS } from './sound-distance.js';
import { NO_SYLLABLES, syllablesOf, type Syllables } from './syllables/index.js';

/** One word of a name, ready to compare: a function of its text alone, so that one reading serves every record that has the word. */
export interface NameToken {
  /** Folded letters in the script as written. */
  readonly text: string;
  /** ISO 15924 of its letters, or Zyyy for a script that is only compared letter by letter. */
  readonly script: string;
  readonly writesVowels: boolean;
  /** Sounds as written, without a glued article, and read otherwise; empty for a script without a reader. */
  readonly sounds: readonly Uint8Array[];
  /** Index keys of the name; the first also counts how common it is. Worked out when first asked for. */
  readonly skeletons: readonly string[];
  readonly isInitial: boolean;
  /** As the learned model of its script sees it, without and with a glued article; empty for a script without one. */
  readonly letters: readonly LetterReading[];
  /** As a word of Korean or Chinese syllables. Worked out when first asked for. */
  readonly syllables: Syllables;
}

const UNREAD = 'Zyyy';
const unread = (text: string): NameToken =>
  ({ text, script: UNREAD, writesVowels: true, sounds: [], skeletons: [`=${text}`], isInitial: false, letters: [], syllables: NO_SYLLABLES });

/** The bare form comes first: it is the commoner way to write the name. */
const formsOf = (text: string): readonly string[] => {
  const bare = withoutArticle(text);
  return bare === undefined ? [text] : [bare, text];
};

/** Beside the tokens, not in them: a token is its text and what follows from it, however often it was compared. */
const latinSides = new WeakMap<NameToken, (readonly LetterReading[] | undefined)[]>();

/** A Latin word as the other side of a script's model; read when first asked for. */
export const latinSide = (token: NameToken, script: LearnedScript): readonly LetterReading[] => {
  let sides = latinSides.get(token);
  if (sides === undefined) latinSides.set(token, sides = []);
  return sides[script.number] ??= formsOf(token.text).map((form) => readLatin(latinLetters(form), script.model));
};

const lettersOf = (text: string, script: string): readonly LetterReading[] => {
  const learned = LEARNED_SCRIPTS.get(script);
  return learned === undefined ? [] : formsOf(text).map((form) => readNative(learned.symbols(form), learned.model));
};

/** Doubled letters count once; where vowels are left out, one may stand between. */
const doubledOnce = (sounds: string, writesVowels: boolean): string => (writesVowels ? sounds.replace(/(.)\1+/g, '$1') : sounds);

/** Romanisations of which the skeletons are taken, and skeletons of a word at most. */
const MOST_ROMANISATIONS = 12;
const MOST_SKELETONS = 8;
/** Scripts whose single sign is a syllable or a word, not an initial. */
const SYLLABLES = new Set(['Hang', 'Hani', 'Kana', 'Ethi', 'Beng', 'Deva', 'Taml', 'Thai', 'Laoo', 'Mymr', 'Khmr']);

const skeletonsOfLatin = (word: string): readonly string[] => skeletonsOf(doubledOnce(soundsOfLatin(word), true), true);

/** As its likely romanisations would be found, where the script has a learned model; then as it is read by the standard. */
const allSkeletons = (script: string, letters: readonly LetterReading[], readings: readonly string[], writesVowels: boolean): readonly string[] => {
  const learned = LEARNED_SCRIPTS.get(script);
  const romanised = learned === undefined ? [] : letters.flatMap((each) => likelyLatin(learned.model, each, MOST_ROMANISATIONS)).flatMap(skeletonsOfLatin);
  const read = readings.flatMap((sounds) => skeletonsOf(sounds, writesVowels));
  const all = learned === undefined ? read : [...romanised.slice(0, 1), ...read.slice(0, 1), ...romanised, ...read];
  return [...new Set(all)].filter((skeleton) => skeleton !== '').slice(0, MOST_SKELETONS);
};

/** Reads one word as `tokensOf` gives it. Pure; takes any text. */
export const readToken = (text: string): NameToken => {
  const reader = readerOf(text);
  if (reader === undefined) return unread(text);
  const { script, writesVowels } = reader;
  const other = otherReading(script, text);
  const readings = [...formsOf(text), ...(other === undefined ? [] : [other])].map((form) => doubledOnce(reader.read(form), writesVowels).slice(0, MAX_SOUNDS));
  const letters = lettersOf(text, script);
  if (readings.every((sounds) => sounds === '')) return unread(text);
  const isInitial = [...text].length === 1 && !SYLLABLES.has(script);
  const sounds = readings.map(encodeSounds).filter((each) => each.length > 0);
  let [skeletons, syllables]: [readonly string[] | undefined, Syllables | undefined] = [undefined, undefined];
  return {
    text, script, writesVowels, sounds, isInitial, letters,
    get skeletons() { return skeletons ??= allSkeletons(script, letters, readings, writesVowels); },
    get syllables() { return syllables ??= syllablesOf(text, script); },
  };
};
