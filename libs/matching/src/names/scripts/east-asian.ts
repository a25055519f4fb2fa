import { hanSyllables } from '../letters/symbols/han.js';
import { kanaSounds } from '../letters/symbols/kana.js';
import { hangulParts } from '../letters/symbols/hangul.js';
import { soundsOfLatin } from './latin.js';

/** Kana are heard in the engine's own sounds, save the long vowel and the doubled consonant, which other scripts do not write. */
const KANA_SOUNDS: Readonly<Record<string, string>> = { Z: 'j', N: 'n', q: '', '-': '' };
export const soundsOfKana = (token: string): string => kanaSounds(token).map((sound) => KANA_SOUNDS[sound] ?? sound).join('');

/** Revised Romanization of Korean (2000), initial, vowel and final of a syllable, in the sound alphabet. */
const INITIALS = 'k k n t t r m p p s s . j j C k t p h'.split(' ');
const VOWELS = 'a e ya ye o e yo ye o wa we we yo u wo we wi yu u i i'.split(' ');
const FINALS = '. k k k n n n t l k m l l l p l m p p t t n t t k t p t'.split(' ');
const [FIRST_INITIAL, FIRST_VOWEL, BEFORE_FINALS] = [0x1100, 0x1161, 0x11a7];

const soundOfPart = (part: string): string => {
  const code = part.charCodeAt(0);
  const sound = code >= BEFORE_FINALS ? FINALS[code - BEFORE_FINALS] : code >= FIRST_VOWEL ? VOWELS[code - FIRST_VOWEL] : INITIALS[code - FIRST_INITIAL];
  return sound === undefined || sound === '.' ? '' : sound;
};
export const soundsOfHangul = (token: string): string => hangulParts(token).map(soundOfPart).join('');

/** Hanyu pinyin (ISO 7098) written with the letters that stand for these sounds elsewhere. */
const PINYIN: readonly (readonly [RegExp, string])[] = [[/^zh/u, 'j'], [/^q/u, 'ch'], [/^x/u, 'sh'], [/^c(?!h)/u, 'ts'], [/v/u, 'u'], [/iu$/u, 'iou'], [/ui$/u, 'uei']];
const likeLatin = (syllable: string): string => PINYIN.reduce((text, [letters, by]) => text.replace(letters, by), syllable);
export const soundsOfHan = (token: string): string => hanSyllables(token).map((syllable) => soundsOfLatin(likeLatin(syllable))).join('');
