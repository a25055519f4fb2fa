import { MANDARIN_BEFORE_FINAL } from '../../model/names/syllables.js';
import { hangulParts } from '../letters/symbols/hangul.js';
import { hanSyllables } from '../letters/symbols/han.js';
import type { SyllableReading } from './read-latin-syllables.js';
import { soundKey, TRADITIONS, type Tradition } from './tradition.js';

/** Initials, vowels and finals of a Hangul syllable in the order of Unicode; tense and aspirated consonants are one with the plain. */
const INITIALS = 'k k n t t r m p p s s - j j j k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const [FIRST_INITIAL, FIRST_VOWEL, BEFORE_FINALS] = [0x1100, 0x1161, 0x11a7];

type Syllable = readonly [initial: string, vowel: string, final: string];
const numbered = (syllables: readonly Syllable[], { initials, vowels, finals }: Tradition): readonly SyllableReading[] => {
  const parts = syllables.flatMap(([initial, vowel, final]) => [initials.numbers.get(soundKey(initial)), vowels.numbers.get(soundKey(vowel)), finals.numbers.get(soundKey(final))]);
  const known = parts.filter((part) => part !== undefined);
  return parts.length === 0 || known.length < parts.length ? [] : [{ parts: Uint16Array.from(known), cost: 0 }];
};

const sound = (name: string | undefined): string => (name === undefined || name === '-' ? '' : name);

export const readHangulSyllables = (word: string): readonly SyllableReading[] => {
  const syllables = [...word.normalize('NFC')].map((letter): Syllable => {
    const [initial = '', vowel = '', final = ''] = hangulParts(letter);
    return [sound(INITIALS[initial.charCodeAt(0) - FIRST_INITIAL]), sound(VOWELS[vowel.charCodeAt(0) - FIRST_VOWEL]), final === '' ? '' : sound(FINALS[final.charCodeAt(0) - BEFORE_FINALS])];
  });
  return numbered(syllables, TRADITIONS.KOREAN());
};

/** Pinyin without its rules of writing: yan is ian, wei is ui, xu is xü. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/^yi/u, 'i'], [/^yu(?=e|an|n|$)/u, 'v'], [/^you$/u, 'iu'], [/^y(?=[aeo])/u, 'i'], [/^wu$/u, 'u'], [/^wei$/u, 'ui'], [/^wen$/u, 'un'], [/^w/u, 'u'],
  [/^([jqx])u/u, '$1v'],
];
const PARTS = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.*?)(ng|n|)$/u;

const syllableOf = (pinyin: string): Syllable => {
  const spelt = SPELT.reduce((text, [letters, by]) => text.replace(letters, by), pinyin);
  const [, initial = '', vowel = '', final = ''] = PARTS.exec(spelt) ?? [];
  return [initial, MANDARIN_BEFORE_FINAL[`${vowel} ${final}`] ?? vowel, final];
};

const readings = new Map<string, readonly SyllableReading[]>();
/** Of syllables of Hanyu pinyin. */
export const readPinyin = (syllables: readonly string[]): readonly SyllableReading[] => {
  const key = syllables.join(' ');
  const known = readings.get(key) ?? numbered(syllables.map(syllableOf), TRADITIONS.MANDARIN());
  if (readings.size < 10_000) readings.set(key, known);
  return known;
};

export const readHanSyllables = (word: string): readonly SyllableReading[] => readPinyin(hanSyllables(word));
