import { soundsOfHan, soundsOfHangul, soundsOfKana } from './east-asian.js';
import { soundsOfLatin } from './latin.js';
import { ARABIC, ARMENIAN, CYRILLIC, GEORGIAN, GREEK, GREEK_GROUPS, GREEK_STARTS, HEBREW } from './letters.js';
import { soundsOfDevanagari, soundsOfEthiopic } from './syllables.js';
import { soundsOfBurmese } from './burmese.js';
import { likeDevanagari, soundsOfKhmer, soundsOfLao, soundsOfThai } from './south-asian.js';

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
  const started = GREEK_STARTS.reduce((text, [letters, sound]) => text.replace(letters, sound), fold(token));
  const grouped = GREEK_GROUPS.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), started);
  return [...grouped].map((letter) => GREEK.get(letter) ?? letter).join('');
};

/** Two letters are one u; at the start of a word ո is vo. */
const readArmenian = (token: string): string =>
  token.normalize('NFC').split('ու').map((part, at) => byLetter(ARMENIAN)(at === 0 ? part.replace(/^ո/u, 'վո') : part)).join('u');

/** At the start of a word ع is heard as a vowel; at its end, ه and ة are, save in the name of God, whose double l is one sound. */
const readArabic = (token: string): string =>
  byLetter(ARABIC)(fold(token).replace(/^ع/u, 'ا').replace(/(?<=.)(?<!لل)[هةہ]$/u, 'ا').replace('لل', 'ل'));

/** The same of א and ע, and of ה at the end. */
const readHebrew = (token: string): string => {
  const letters = fold(token).replace(/(?<=.)ה$/u, '');
  return (/^[אע]/u.test(letters) ? 'a' : '') + byLetter(HEBREW)(letters);
};

export const SCRIPT_READERS: readonly ScriptReader[] = [
  { script: 'Latn', letters: /\p{Script=Latin}/u, writesVowels: true, read: soundsOfLatin },
  { script: 'Arab', letters: /\p{Script=Arabic}/u, writesVowels: false, read: readArabic },
  { script: 'Cyrl', letters: /\p{Script=Cyrillic}/u, writesVowels: true, read: byLetter(CYRILLIC) },
  { script: 'Grek', letters: /\p{Script=Greek}/u, writesVowels: true, read: readGreek },
  { script: 'Hebr', letters: /\p{Script=Hebrew}/u, writesVowels: false, read: readHebrew },
  { script: 'Deva', letters: /\p{Script=Devanagari}/u, writesVowels: true, read: (token) => soundsOfDevanagari(token.normalize('NFKD')) },
  { script: 'Ethi', letters: /\p{Script=Ethiopic}/u, writesVowels: true, read: soundsOfEthiopic },
  { script: 'Geor', letters: /\p{Script=Georgian}/u, writesVowels: true, read: byLetter(GEORGIAN) },
  { script: 'Armn', letters: /\p{Script=Armenian}/u, writesVowels: true, read: readArmenian },
  { script: 'Hang', letters: /\p{Script=Hangul}/u, writesVowels: true, read: soundsOfHangul },
  { script: 'Kana', letters: /[\p{Script=Katakana}\p{Script=Hiragana}]/u, writesVowels: true, read: soundsOfKana },
  { script: 'Hani', letters: /\p{Script=Han}/u, writesVowels: true, read: soundsOfHan },
  ...(['Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym'] as const).map((script): ScriptReader =>
    ({ script, letters: new RegExp(`\\p{Script=${script}}`, 'u'), writesVowels: true, read: (token) => soundsOfDevanagari(likeDevanagari(token), script !== 'Taml' && script !== 'Telu' && script !== 'Knda' && script !== 'Mlym') })),
  { script: 'Thai', letters: /\p{Script=Thai}/u, writesVowels: true, read: soundsOfThai },
  { script: 'Laoo', letters: /\p{Script=Lao}/u, writesVowels: true, read: soundsOfLao },
  { script: 'Mymr', letters: /\p{Script=Myanmar}/u, writesVowels: true, read: soundsOfBurmese },
  { script: 'Khmr', letters: /\p{Script=Khmer}/u, writesVowels: true, read: soundsOfKhmer },
];

/** The reader of a token by its first letter; undefined for scripts the engine only compares letter by letter. */
export const readerOf = (token: string): ScriptReader | undefined => {
  const [first = ''] = token;
  return SCRIPT_READERS.find((reader) => reader.letters.test(first));
};
