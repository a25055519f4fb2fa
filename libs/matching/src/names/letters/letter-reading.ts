import { MOST_LATIN, MOST_NATIVE, packCodes, type LetterModel } from './letter-model.js';
import type { Alphabet } from './alphabet.js';

/** A word as one side of a letter model sees it; made once per word. */
export interface LetterReading {
  readonly length: number;
  readonly codes: Uint8Array;
  /** Chunk number at [(chunk length - 1) * length + position]; -1 for a chunk that the model does not know. */
  readonly chunks: Int16Array;
}

/** Longer words are compared by their first symbols. */
export const MOST_SYMBOLS = 28;

const read = (symbols: readonly string[], alphabet: Alphabet, known: ReadonlyMap<number, number>, most: number): LetterReading => {
  const codes = Uint8Array.from(symbols.slice(0, MOST_SYMBOLS), (symbol) => alphabet.code(symbol));
  const chunks = new Int16Array(most * codes.length).fill(-1);
  for (let length = 1; length <= most; length++) {
    for (let at = 0; at + length <= codes.length; at++) chunks[(length - 1) * codes.length + at] = known.get(packCodes(codes, at, length)) ?? -1;
  }
  return { length: codes.length, codes, chunks };
};

export const readNative = (symbols: readonly string[], model: LetterModel): LetterReading => read(symbols, model.native, model.nativeChunks, MOST_NATIVE);
export const readLatin = (letters: readonly string[], model: LetterModel): LetterReading => read(letters, model.latin, model.latinChunks, MOST_LATIN);
