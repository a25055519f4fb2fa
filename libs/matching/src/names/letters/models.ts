import { ARAB } from '../../model/names/arab.js';
import { CYRL } from '../../model/names/cyrl.js';
import { HANI } from '../../model/names/hani.js';
import { HEBR } from '../../model/names/hebr.js';
import { KANA } from '../../model/names/kana.js';
import { HANG } from '../../model/names/hang.js';
import type { LetterModel } from './letter-model.js';
import { openModel, type StoredLetterModel } from './stored-model.js';
import { arabicLetters, hebrewLetters } from './symbols/abjads.js';
import { cyrillicLetters } from './symbols/cyrillic.js';
import { hanSounds } from './symbols/han.js';
import { hangulParts } from './symbols/hangul.js';
import { kanaSounds } from './symbols/kana.js';

/** How a script with a learned model is read, and what its model knows. */
export interface LearnedScript {
  /** Its place among the learned scripts. */
  readonly number: number;
  readonly symbols: (word: string) => readonly string[];
  readonly stored: StoredLetterModel;
  /** Opened when first used. */
  readonly model: LetterModel;
}

const learned = (number: number, stored: StoredLetterModel, symbols: LearnedScript['symbols']): LearnedScript => {
  let open: LetterModel | undefined;
  return { number, stored, symbols, get model() { return open ??= openModel(stored); } };
};

/** By ISO 15924. */
export const LEARNED_SCRIPTS: ReadonlyMap<string, LearnedScript> = new Map([
  ['Arab', learned(0, ARAB, arabicLetters)], ['Hebr', learned(1, HEBR, hebrewLetters)], ['Cyrl', learned(2, CYRL, cyrillicLetters)],
  ['Hang', learned(3, HANG, hangulParts)], ['Kana', learned(4, KANA, kanaSounds)], ['Hani', learned(5, HANI, hanSounds)],
]);
