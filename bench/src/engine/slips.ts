import { pick, type Random } from './random.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** One slip of the keyboard in one word: a letter replaced, left out, put in or exchanged with the next. */
export function withTypo(name: string, random: Random): string {
  const words = name.split(' ');
  const chosen = Math.floor(random() * words.length);
  return words.map((word, at) => (at === chosen ? slip(word, random) : word)).join(' ');
}

function slip(word: string, random: Random): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const kind = Math.floor(random() * 4);
  const [here = '', next] = [letters[at], letters[at + 1]];
  if (kind === 0 && letters.length > 1) return letters.toSpliced(at, 1).join('');
  if (kind === 1) return letters.toSpliced(at, 0, pick(random, LETTERS)).join('');
  if (kind === 2 && next !== undefined && next !== here) return letters.toSpliced(at, 2, next, here).join('');
  return letters.with(at, pick(random, LETTERS.filter((letter) => letter !== here.toLowerCase()))).join('');
}

export const swapped = (name: string): string => { const words = name.split(' '); return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' '); };
export const withoutMiddle = (name: string): string => { const words = name.split(' '); return [words[0] ?? '', ...words.slice(2)].join(' '); };
