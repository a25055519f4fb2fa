import type { LatinStyle } from './latin-styles.js';

/** The letters an office writes by itself. */
export type Writing = 'LATIN' | 'CYRILLIC' | 'UKRAINIAN' | 'GREEK' | 'ARABIC' | 'PERSIAN' | 'HEBREW' | 'GEORGIAN' | 'ARMENIAN' | 'DEVANAGARI' | 'ETHIOPIC' | 'HANGUL' | 'HAN';
/** ISO 15924. */
export const SCRIPT_OF: Readonly<Record<Writing, string>> = {
  LATIN: 'Latn', CYRILLIC: 'Cyrl', UKRAINIAN: 'Cyrl', GREEK: 'Grek', ARABIC: 'Arab', PERSIAN: 'Arab', HEBREW: 'Hebr', GEORGIAN: 'Geor', ARMENIAN: 'Armn', DEVANAGARI: 'Deva', ETHIOPIC: 'Ethi', HANGUL: 'Hang', HAN: 'Hani',
};
/** How a whole record spells its names: one clerk, one way. */
export type Spelling =
  | { readonly how: 'OWN' }
  /** Latin by a standard: 0 today's passports, then others met in older papers. */
  | { readonly how: 'STANDARD'; readonly variant: number }
  | { readonly how: 'EAR'; readonly style: LatinStyle }
  | { readonly how: 'LETTERS'; readonly writing: Exclude<Writing, 'LATIN'> };
