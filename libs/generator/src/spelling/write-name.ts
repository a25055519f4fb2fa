import type { Culture, Homeland } from '../names/culture.js';
import { HAN } from '../names/lists/han.js';
import type { NameEntry } from '../names/name-entry.js';
import type { Random } from '../random/random.js';
import { hangulToLatin } from './hangul-latin.js';
import { capital, misheard, writeLatin, type LatinStyle } from './latin-styles.js';
import { LETTER_STANDARDS } from './letter-standards.js';
import { wadeGiles } from './pinyin.js';
import { sharedName } from './shared-names.js';
import type { Spelling, Writing } from './spelling.js';
import { usualLatin } from './usual-latin.js';
import { writeAlphabet } from './write-alphabets.js';
import { writeDevanagari, writeEthiopic, writeHan, writeHangul } from './write-syllables.js';
import { withoutMarks } from './without-marks.js';

export interface Writer { readonly culture: Culture; readonly homeland: Homeland; readonly random: Random }

/** One name part as the record holds it. */
export const writeName = (entry: NameEntry, spelling: Spelling, writer: Writer): string => {
  switch (spelling.how) {
    case 'OWN': return writer.homeland.alpha2 === 'TW' || writer.homeland.alpha2 === 'HK' ? traditional(entry.letters) : entry.letters;
    case 'STANDARD': return standard(entry, spelling.variant, writer);
    case 'EAR': return byPieces(misheard(entry.sound, writer.random), (sound) => latin(sound, entry, spelling.style, writer, 0.25));
    case 'LETTERS': return sharedName(entry.letters, entry.sound, spelling, writer.culture, writer.random) ?? byPieces(misheard(entry.sound, writer.random), (sound) => lettersOf(sound, spelling.writing, writer.random));
  }
};

const byPieces = (sound: string, write: (piece: string) => string): string => sound.split(/[_-]/).map(write).filter((piece) => piece !== '').join(' ');

const standard = (entry: NameEntry, variant: number, writer: Writer): string => {
  const { culture, homeland, random } = writer;
  const tables = LETTER_STANDARDS[culture.letters];
  if (tables !== undefined) return capitals((tables[Math.min(variant, tables.length - 1)] ?? tables[0])?.(entry.letters) ?? entry.letters);
  if (culture.letters === 'zh') return chineseLatin(entry, variant, writer);
  if (culture.letters === 'ko') return koreanLatin(entry, variant, writer);
  const usual = usualLatin(entry.letters, random);
  if (usual !== undefined) return usual;
  if (culture.script === 'Latn') return withoutMarks(entry.letters, variant > 0);
  return byPieces(culture.letters === 'ar' ? dialect(entry.sound, random) : entry.sound, (sound) => latin(sound, entry, variant === 0 ? homeland.style : 'SCHOLARLY', writer, 0.1));
};

/** Spoken Arabic as passports write it: short vowels open, q and j as the region says them. Shares are assumed. */
const dialect = (sound: string, random: Random): string => {
  const [open, raised] = [random.chance(0.5), random.chance(0.4)];
  return [...sound].map((one) => (one === 'u' && open ? 'o' : one === 'i' && raised ? 'e' : one === 'D' ? 'd' : one === 'T' ? 't' : one === 'a' && random.chance(0.08) ? 'e' : one)).join('').replace(/yy/g, 'y');
};

const ARTICLES = ['Al-', 'Al ', 'Al', 'El ', 'El-', 'al-', ''];
const ABD = ['Abdul', 'Abdel', 'Abd al-', 'Abdul ', 'Abd El ', 'Abdu', 'Abdal'];
const latin = (sound: string, entry: NameEntry, style: LatinStyle, { culture, random }: Writer, looseness: number): string => {
  if (culture.letters === 'ar' && entry.letters.startsWith('ال') && sound.startsWith('al')) {
    return ARTICLES[Math.floor(random.next() ** 1.5 * ARTICLES.length)] + writeLatin(sound.slice(2), style, random, looseness);
  }
  const servant = /^3?abd[uo](.)\1?(.*)$/.exec(sound);
  if (servant !== null && /^عبدال(?!له)/u.test(entry.letters)) return servantOf(writeLatin(`${servant[1] ?? ''}${servant[2] ?? ''}`, style, random, looseness), random);
  return writeLatin(sound, style, random, looseness);
};

/** Abdulkarim, Abdel Karim, Abd al-Karim. */
const servantOf = (rest: string, random: Random): string => { const abd = random.pick(ABD); return abd + (/[ -]$/.test(abd) ? capital(rest) : rest.toLowerCase()); };

const lettersOf = (sound: string, writing: Exclude<Writing, 'LATIN'>, random: Random): string => {
  switch (writing) {
    case 'DEVANAGARI': return writeDevanagari(sound);
    case 'ETHIOPIC': return writeEthiopic(sound);
    case 'HANGUL': return writeHangul(sound);
    case 'HAN': return writeHan(sound);
    case 'ARABIC': case 'ARMENIAN': case 'CYRILLIC': case 'GEORGIAN': case 'GREEK': case 'HEBREW': case 'PERSIAN': case 'UKRAINIAN': return writeAlphabet(sound, writing, random);
  }
};

const capitals = (text: string): string => text.split(' ').map((word) => word.split('-').map(capital).join('-')).join(' ');
const TRADITIONAL = new Map([...HAN.simplified].map((letter, at) => [letter, [...HAN.traditional][at] ?? letter]));
const traditional = (letters: string): string => [...letters].map((letter) => TRADITIONAL.get(letter) ?? letter).join('');

/** Xiaoming, Xiao Ming, Xiao-ming; papers of Taiwan by Wade-Giles, of Hong Kong by ear of Cantonese. */
const chineseLatin = (entry: NameEntry, variant: number, { homeland, random }: Writer): string => {
  const [pinyin = '', southern = ''] = entry.latin ?? [];
  const system = homeland.alpha2 === 'HK' || variant === 2 ? southern : pinyin;
  const units = system.split('.').map((unit) => (homeland.alpha2 === 'TW' || variant === 1 ? wadeGiles(unit) : unit.replace('lv', random.chance(0.5) ? 'lyu' : 'lu')));
  return glued(units, homeland.alpha2 === 'CN' ? 0.9 : 0.1, random);
};
const koreanLatin = (entry: NameEntry, variant: number, { homeland, random }: Writer): string => {
  if (entry.latin !== undefined) return entry.latin[Math.floor(random.next() ** 2 * entry.latin.length)] ?? entry.letters;
  const system = homeland.alpha2 === 'KP' || variant === 2 ? 'MCCUNE' : variant === 1 ? 'REVISED' : 'FREE';
  return glued(hangulToLatin(entry.letters, system), 0.35, random);
};
const glued = (units: readonly string[], share: number, random: Random): string => {
  if (units.length === 1 || random.chance(share)) return capital(units.join(''));
  return random.chance(0.5) ? units.map(capital).join(' ') : capital(units.join('-'));
};
