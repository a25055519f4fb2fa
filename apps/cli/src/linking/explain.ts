import type { EvidenceLine } from '@homeward/matching';

/** `NAME_EXACT +17.09 | BIRTH_DIGIT_SLIP +6.48`: what was compared, in the order of the evidence; values of the file are not in it. */
export const evidenceText = (lines: readonly EvidenceLine[]): string =>
  lines.filter(({ level }) => level !== 'MISSING').map(({ code, bits }) => `${code} ${bits < 0 ? '' : '+'}${bitsText(bits)}`).join(' | ');

export const bitsText = (bits: number): string => bits.toFixed(2);
export const probabilityText = (probability: number): string => probability.toFixed(6);
