import type { Alphabet } from './alphabet.js';

/** Longest chunks: so many native symbols and so many Latin letters stand for each other at once. */
export const MOST_NATIVE = 2;
export const MOST_LATIN = 3;

export type Weights = Int16Array | Int8Array | Float64Array;

/**
 * What letters of a script stand for which letters of another, as log likelihood ratios of chunk pairs and of the
 * letters around them. A word's score is the best sum over all ways to cut both words into pairs of chunks
 * (a semi-Markov alignment as in Jiampojamarn et al. 2007, with the observed neighbours as context).
 */
export interface LetterModel {
  readonly native: Alphabet;
  readonly latin: Alphabet;
  /** Number of a chunk by its packed codes; 0 is the empty chunk. */
  readonly nativeChunks: ReadonlyMap<number, number>;
  readonly latinChunks: ReadonlyMap<number, number>;
  /** Pair number + 1 at [native chunk * columns + latin chunk]; 0 where the two never stand for each other. */
  readonly pairAt: Int16Array;
  readonly columns: number;
  readonly pairCount: number;
  readonly unitsPerBit: number;
  /** Per pair, in units. */
  readonly weight: Weights;
  /** Per pair, for the Latin letter before, the one after, the native symbol before, the one after. */
  readonly context: Weights;
  /** Per pair: log2 of how often the native chunk is written with these Latin letters, in units. */
  readonly written: Weights;
  /** Added for a symbol that stands for nothing, where the table knows no such pair. */
  readonly skip: number;
}

const CODE_BITS = 8;

/** A chunk of up to three codes as one number. */
export const packCodes = (codes: Uint8Array, at: number, length: number): number => {
  let packed = 0;
  for (let offset = 0; offset < length; offset++) packed = (packed << CODE_BITS) | (codes[at + offset] ?? 0);
  return packed;
};

export interface ContextLayout { readonly stride: number; readonly latinAfter: number; readonly nativeBefore: number; readonly nativeAfter: number }

/** Where the four kinds of context lie inside a pair's slice of `context`. */
export const contextLayout = (native: Alphabet, latin: Alphabet): ContextLayout =>
  ({ latinAfter: latin.size, nativeBefore: 2 * latin.size, nativeAfter: 2 * latin.size + native.size, stride: 2 * (latin.size + native.size) });
