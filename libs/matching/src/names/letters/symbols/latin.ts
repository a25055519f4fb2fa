/** Letters whose base is not found by taking accents off. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', œ: 'oe', æ: 'ae', þ: 'th', ð: 'd', đ: 'd', ı: 'i', ə: 'a', ŋ: 'n', ħ: 'h' };

const plain = (letter: string): string => LETTERS[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');

/** The letters a to z of a folded Latin word. */
export const latinLetters = (word: string): readonly string[] => [...[...word].map(plain).join('').replace(/[^a-z]/gu, '')];
