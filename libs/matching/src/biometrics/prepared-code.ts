import type { BiometricRecord, Modality } from '../record/person-record.js';
import { biometricKey } from './hamming.js';

/** A code as 32-bit words, masked bits set to 0. */
export interface PreparedCode {
  readonly kind: string;
  readonly modality: Modality;
  readonly words: Uint32Array;
  readonly mask: Uint32Array;
}

const BYTES_PER_WORD = 4;

/** Padded with masked bits to whole words; a mask that is too short masks the rest. */
const wordsOf = (bytes: Uint8Array, words: number): Uint32Array => {
  const padded = new Uint8Array(words * BYTES_PER_WORD);
  padded.set(bytes.subarray(0, padded.length));
  return new Uint32Array(padded.buffer);
};

export const prepareCode = (code: BiometricRecord): PreparedCode => {
  const words = Math.ceil(code.code.length / BYTES_PER_WORD);
  const mask = wordsOf(code.mask.subarray(0, code.code.length), words);
  return { kind: biometricKey(code), modality: code.modality, mask, words: wordsOf(code.code, words).map((word, at) => word & (mask[at] ?? 0)) };
};
