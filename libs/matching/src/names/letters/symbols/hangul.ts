/** The parts of Hangul syllables; an initial, a vowel and a final are different symbols. */
export const hangulParts = (word: string): readonly string[] => [...word.normalize('NFD')].filter((symbol) => symbol >= '\u1100' && symbol <= '\u11FF');
