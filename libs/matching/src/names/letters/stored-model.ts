import { assembleModel } from './assemble-model.js';
import { createAlphabet } from './alphabet.js';
import { contextLayout, packCodes, type LetterModel } from './letter-model.js';

/** A learned model as it lies in a file. Weights are whole numbers of 1/16 bit. */
export interface StoredLetterModel {
  readonly native: string;
  readonly latin: string;
  readonly skip: number;
  /** `native chunk TAB Latin chunk TAB weight TAB written`, one pair a line. */
  readonly pairs: string;
  /** Per pair, base64: how many contexts, then for each the gap to the one before and the weight + 128; counts and gaps as LEB128. */
  readonly contexts: string;
  /** What a score says: log2 P(score | one name) / P(score | two names), in 1/16 bit, at each second bit from the floor on. */
  readonly evidence: readonly number[];
}

export const UNITS_PER_BIT = 16;
const OFFSET = 128;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const readContexts = (bytes: Uint8Array, pairs: number, stride: number): Int8Array => {
  const context = new Int8Array(pairs * stride);
  let at = 0;
  const number = (): number => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < OFFSET) return value;
      shift += 7;
    }
  };
  for (let pair = 0; pair < pairs; pair++) {
    let place = pair * stride;
    for (let left = number(); left > 0; left--) {
      place += number();
      context[place] = (bytes[at++] ?? OFFSET) - OFFSET;
    }
  }
  return context;
};

const packText = (text: string, code: (symbol: string) => number): number => {
  const codes = Uint8Array.from([...text], code);
  return packCodes(codes, 0, codes.length);
};

export const openModel = (stored: StoredLetterModel): LetterModel => {
  const [native, latin] = [createAlphabet(stored.native), createAlphabet(stored.latin)];
  const lines = stored.pairs.split('\n').map((line) => line.split('\t'));
  const pairs = lines.map(([one = '', other = '']) => ({ native: packText(one, native.code), latin: packText(other, latin.code) }));
  return assembleModel({
    native: stored.native, latin: stored.latin, pairs, skip: stored.skip, unitsPerBit: UNITS_PER_BIT,
    weight: Int16Array.from(lines, ([, , weight]) => Number(weight)),
    written: Int16Array.from(lines, ([, , , written]) => Number(written)),
    context: readContexts(bytesOf(stored.contexts), pairs.length, contextLayout(native, latin).stride),
  });
};
