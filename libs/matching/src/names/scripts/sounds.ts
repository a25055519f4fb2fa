import { soundsOfLatin } from './latin.js';
import { ARABIC, ARMENIAN, CYRILLIC, GEORGIAN, GREEK, GREEK_GROUPS, HEBREW } from './letters.js';
import { soundsOfDevanagari, soundsOfEthiopic } from './syllables.js';

/** How a script is read. `writesVowels` is false where short vowels are left out in writing. */
export interface ScriptReader {
  /** ISO 15924. */
  readonly script: string;
  readonly letters: RegExp;
  readonly writesVowels: boolean;
  /** Sounds of one folded token. */
  read(token: string): string;
}

const fold = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '');

/** Looks each letter up, and without its accents where it is not in the table as it stands. */
const byLetter = (table: ReadonlyMap<string, string>) => (token: string): string =>
  [...token.normalize('NFC')].map((letter) => table.get(letter) ?? table.get(fold(letter)) ?? '').join('');

const readGreek = (token: string): string => {
  const grouped = GREEK_GROUPS.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), fold(token));
  return [...grouped].map((letter) => GREEK.get(letter) ?? letter).join('');
};

/** A carrier of a vowel at the start of a word is heard as one. */
const readArabic = (token: string): string => byLetter(ARABIC)(fold(token).replace(/^ع/u, 'ا'));
const readHebrew = (token: string): string => byLetter(HEBREW)(fold(token).replace(/^[אע]/u, '').replace(/ה$/u, '')).replace(/^/, /^[אע]/u.test(token) ? 'a' : '');

export const SCRIPT_READERS: readonly ScriptReader[] = [
  { script: 'Latn', letters: /\p{Script=Latin}/u, writesVowels: true, read: soundsOfLatin },
  { script: 'Arab', letters: /\p{Script=Arabic}/u, writesVowels: false, read: readArabic },
  { script: 'Cyrl', letters: /\p{Script=Cyrillic}/u, writesVowels: true, read: byLetter(CYRILLIC) },
  { script: 'Grek', letters: /\p{Script=Greek}/u, writesVowels: true, read: readGreek },
  { script: 'Hebr', letters: /\p{Script=Hebrew}/u, writesVowels: false, read: readHebrew },
  { script: 'Deva', letters: /\p{Script=Devanagari}/u, writesVowels: true, read: (token) => soundsOfDevanagari(token.normalize('NFKD')) },
  { script: 'Ethi', letters: /\p{Script=Ethiopic}/u, writesVowels: true, read: soundsOfEthiopic },
  { script: 'Geor', letters: /\p{Script=Georgian}/u, writesVowels: true, read: byLetter(GEORGIAN) },
  { script: 'Armn', letters: /\p{Script=Armenian}/u, writesVowels: true, read: byLetter(ARMENIAN) },
];

/** The reader of a token by its first letter; undefined for scripts the engine only compares letter by letter. */
export const readerOf = (token: string): ScriptReader | undefined => {
  const [first = ''] = token;
  return SCRIPT_READERS.find((reader) => reader.letters.test(first));
};
