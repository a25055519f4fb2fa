import type { BiometricRecord } from '../record/person-record.js';

const BITS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

export interface HammingComparison {
  /** Bits unmasked in both. */
  readonly compared: number;
  /** Of these, the ones that differ. */
  readonly differing: number;
}

/** Compares the bits that count in both codes. Lengths must be equal, see `areComparable`. */
export const hamming = (a: BiometricRecord, b: BiometricRecord): HammingComparison => {
  let compared = 0;
  let differing = 0;
  for (let at = 0; at < a.code.length; at++) {
    const mask = (a.mask[at] ?? 0) & (b.mask[at] ?? 0);
    compared += BITS_OF_BYTE[mask] ?? 0;
    differing += BITS_OF_BYTE[((a.code[at] ?? 0) ^ (b.code[at] ?? 0)) & mask] ?? 0;
  }
  return { compared, differing };
};

/** Codes of one kind: everything but the bits is equal. */
export const biometricKey = (code: BiometricRecord): string =>
  `biometric:${JSON.stringify([code.modality, code.algorithm, code.version, code.layout, code.epoch, code.code.length])}`;

/** Two codes say something about each other only when made in one way under one key. */
export const areComparable = (a: BiometricRecord, b: BiometricRecord): boolean => biometricKey(a) === biometricKey(b);
