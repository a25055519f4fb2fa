import { createAlphabet } from './alphabet.js';
import type { LetterModel, Weights } from './letter-model.js';

/** A model as it is learned and stored: alphabets, pairs of packed chunks, and their weights in that order. */
export interface LetterTables {
  readonly native: string;
  readonly latin: string;
  readonly pairs: readonly { readonly native: number; readonly latin: number }[];
  readonly weight: Weights;
  readonly context: Weights;
  readonly written: Weights;
  readonly skip: number;
  readonly unitsPerBit: number;
}

/** Numbers chunks from 1, in order of first use; the empty chunk, packed as 0, is 0. */
const numberChunks = (chunks: readonly number[]): Map<number, number> => {
  const numbers = new Map([[0, 0]]);
  for (const chunk of chunks) if (!numbers.has(chunk)) numbers.set(chunk, numbers.size);
  return numbers;
};

export const assembleModel = ({ native, latin, pairs, weight, context, written, skip, unitsPerBit }: LetterTables): LetterModel => {
  const [nativeChunks, latinChunks] = [numberChunks(pairs.map((pair) => pair.native)), numberChunks(pairs.map((pair) => pair.latin))];
  const columns = latinChunks.size;
  const pairAt = new Int16Array(nativeChunks.size * columns);
  pairs.forEach((pair, at) => { pairAt[(nativeChunks.get(pair.native) ?? 0) * columns + (latinChunks.get(pair.latin) ?? 0)] = at + 1; });
  return { native: createAlphabet(native), latin: createAlphabet(latin), nativeChunks, latinChunks, pairAt, columns, pairCount: pairs.length, weight, context, written, skip, unitsPerBit };
};
