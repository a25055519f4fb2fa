import { arabicLetters, cyrillicLetters, hangulParts, hanSounds, hebrewLetters, kanaSounds } from '@homeward/matching/letters';
import type { ReadSymbols } from './examples.js';
import { CYRILLIC_STANDARD, PERSIAN_URDU_PASHTO } from './standard-pairs.js';
import type { StandardPair } from './start-model.js';

/** The sets of `translit` that a model is learned from. */
export const SCRIPTS: Readonly<Record<string, { readonly script: string; readonly read: ReadSymbols; readonly standard?: readonly StandardPair[] }>> = {
  arabic: { script: 'Arab', read: arabicLetters, standard: PERSIAN_URDU_PASHTO },
  hebrew: { script: 'Hebr', read: hebrewLetters },
  russian: { script: 'Cyrl', read: cyrillicLetters, standard: CYRILLIC_STANDARD },
  katakana: { script: 'Kana', read: kanaSounds },
  korean: { script: 'Hang', read: hangulParts },
  chinese: { script: 'Hani', read: hanSounds },
};
