/** Arabic letters as written: vowel points and tatweel are left out before. */
export const arabicLetters = (word: string): readonly string[] => [...word.normalize('NFKC')].filter((symbol) => /\p{Script=Arabic}/u.test(symbol) && /\p{L}/u.test(symbol));

const GERESH = /['׳’]/gu;

/** Hebrew letters; a geresh, which makes g, z and ts into j, zh and ch, is a symbol of its own. */
export const hebrewLetters = (word: string): readonly string[] =>
  [...word.normalize('NFKC').replace(GERESH, "'")].filter((symbol) => symbol === "'" || (/\p{Script=Hebrew}/u.test(symbol) && /\p{L}/u.test(symbol)));
