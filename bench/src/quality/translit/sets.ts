import { arabicLetters, cyrillicLetters, hangulParts, hanSounds, hebrewLetters, kanaSounds } from '@homeward/matching/letters';
import type { ReadSymbols } from './examples.js';

/** A set of `translit` of which a model is learned: its script, and how its words are taken apart. */
export interface TranslitSet { readonly script: string; readonly read: ReadSymbols }
export const TRANSLIT_SETS = {
  arabic: { script: 'Arab', read: arabicLetters },
  hebrew: { script: 'Hebr', read: hebrewLetters },
  russian: { script: 'Cyrl', read: cyrillicLetters },
  katakana: { script: 'Kana', read: kanaSounds },
  korean: { script: 'Hang', read: hangulParts },
  chinese: { script: 'Hani', read: hanSounds },
} as const satisfies Readonly<Record<string, TranslitSet>>;
export type TranslitName = keyof typeof TRANSLIT_SETS;
