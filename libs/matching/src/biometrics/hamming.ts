import type { BiometricRecord } from '../record/person-record.js';
import type { PreparedCode } from './prepared-code.js';

export interface HammingComparison {
  /** Bits unmasked in both. */
  readonly compared: number;
  /** Of these, the ones that differ. */
  readonly differing: number;
}

/** Bits set in a 32-bit word, by adding in parallel (Warren, Hacker's Delight, section 5-1). */
const bitsSet = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Compares the bits that count in both codes. Both must be of one kind, and so of one length. */
export const hamming = (a: PreparedCode, b: PreparedCode): HammingComparison => {
  let compared = 0;
  let differing = 0;
  for (let at = 0; at < a.words.length; at++) {
    const mask = (a.mask[at] ?? 0) & (b.mask[at] ?? 0);
    compared += bitsSet(mask);
    differing += bitsSet(((a.words[at] ?? 0) ^ (b.words[at] ?? 0)) & mask);
  }
  return { compared, differing };
};

/** The kind of a code: two codes say something about each other only when made in one way under one key. */
export const biometricKey = (code: BiometricRecord): string =>
  `biometric:${JSON.stringify([code.modality, code.algorithm, code.version, code.layout, code.epoch, code.code.length])}`;
