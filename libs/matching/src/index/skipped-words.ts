import type { ClassNeed } from './class-needs.js';
import type { NamePatterns } from './name-patterns.js';

/** The crowded lists that a word of a form leads to: how many entries, and the most bits of any. */
export interface Crowd { readonly entries: number; readonly bits: number }

/**
 * Which words of a form need not be followed to their crowded lists in a class of births, as a set of bits. What only
 * skipped words would lead to cannot have enough bits; or it shares one common word and no birth, which is too little
 * to be looked at. The longest lists are skipped first.
 */
export const skippedWords = (longestFirst: readonly (Crowd & { readonly at: number })[], formWords: number, { near, nameBits }: ClassNeed, patterns: NamePatterns): { readonly words: number; readonly bits: number } => {
  let [words, count, bits] = [0, 0, 0];
  for (const crowd of longestFirst) {
    const isOnly = count === 0 && !near;
    if (!isOnly && patterns.mostOf(count + 1, bits + crowd.bits, count + 1 >= formWords) >= nameBits) continue;
    words |= 1 << crowd.at;
    count += 1;
    bits += crowd.bits;
  }
  return { words, bits };
};
