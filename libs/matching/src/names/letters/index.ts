/** The door to the letter models, for training and measuring. */
export { createAlphabet, type Alphabet } from './alphabet.js';
export { MOST_LATIN, MOST_NATIVE, contextLayout, packCodes, type ContextLayout, type LetterModel, type Weights } from './letter-model.js';
export { MOST_SYMBOLS, readLatin, readNative, type LetterReading } from './letter-reading.js';
export { FLOOR_BITS, layoutOf, scoreLetters, traceLetters, type LetterStep } from './align-letters.js';
export { BITS_PER_KNOT, evidenceOfScore } from './score-evidence.js';
export { openModel, UNITS_PER_BIT, type StoredLetterModel } from './stored-model.js';
export { LEARNED_SCRIPTS, type LearnedScript } from './models.js';
export { assembleModel, type LetterTables } from './assemble-model.js';
export { latinLetters } from './symbols/latin.js';
export { arabicLetters, hebrewLetters } from './symbols/abjads.js';
export { cyrillicLetters } from './symbols/cyrillic.js';
export { hangulParts } from './symbols/hangul.js';
export { hanSounds } from './symbols/han.js';
export { kanaSounds } from './symbols/kana.js';
