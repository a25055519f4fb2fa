/** Cyrillic letters of a folded word; accents other than those of й, ё and ї are left out. */
export const cyrillicLetters = (word: string): readonly string[] => [...word.normalize('NFC')].filter((symbol) => /\p{Script=Cyrillic}/u.test(symbol) && /\p{L}/u.test(symbol));
