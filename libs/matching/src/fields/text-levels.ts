import { editDistance } from './edit-distance.js';
import type { SheetText, SheetTextName } from './sheet-texts.js';

/** How two texts of one kind agree. */
export type TextLevel = 'EXACT' | 'NEAR' | 'PARTLY' | 'DIFFERENT';

/** One edit in so many letters is still a slip of the pen. */
const LETTERS_PER_SLIP = 5;
/** Shorter words are too often alike by chance. */
const LEAST_TELLING_LETTERS = 4;

const slips = (a: string, b: string): number => Math.max(1, Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP));
const isSlip = (a: string, b: string): boolean => editDistance(a, b, slips(a, b)) <= slips(a, b);
const compact = (text: string): string => text.replaceAll(' ', '');

/** The words of one are all among the other's, in any order. */
const isPart = (a: SheetText, b: SheetText): boolean => {
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return few.every((word) => many.some((other) => other === word || (word.length >= LEAST_TELLING_LETTERS && isSlip(word, other))));
};

const shareWord = (a: SheetText, b: SheetText): boolean => a.words.some((word) => word.length >= LEAST_TELLING_LETTERS && b.words.some((other) => other === word || isSlip(word, other)));

const levelOfWords = (a: SheetText, b: SheetText): TextLevel => {
  if (isSlip(compact(a.text), compact(b.text)) || isPart(a, b)) return 'NEAR';
  return shareWord(a, b) ? 'PARTLY' : 'DIFFERENT';
};

/** The district of a postcode: what stands before a space, else its first half. */
const district = ({ text, words }: SheetText): string => (words.length > 1 ? words[0] ?? '' : text.slice(0, Math.ceil(text.length / 2)));

const levelOfPostcodes = (a: SheetText, b: SheetText): TextLevel => {
  if (editDistance(compact(a.text), compact(b.text), 1) <= 1) return 'NEAR';
  return district(a) === district(b) ? 'PARTLY' : 'DIFFERENT';
};

/** Symmetric. */
export const compareTexts = (name: SheetTextName, a: SheetText, b: SheetText): TextLevel => {
  if (a.text === b.text) return 'EXACT';
  return name === 'POSTCODE' ? levelOfPostcodes(a, b) : levelOfWords(a, b);
};
