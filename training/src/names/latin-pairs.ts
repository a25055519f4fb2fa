import { createRandom, type Example, partOf, type TranslitRow } from '@homeward/bench/translit';
import { latinLetters, MOST_SYMBOLS } from '@homeward/matching/letters';

/** English forms of one native word, by native word; only forms seen more than once, for the others are often another word. */
const formsByNative = (rows: readonly TranslitRow[]): ReadonlyMap<string, readonly { readonly word: string; readonly count: number }[]> => {
  const forms = new Map<string, Map<string, number>>();
  for (const { native, english, count } of rows) {
    const word = latinLetters(english.toLowerCase()).join('');
    if (count < 2 || word.length < 2 || word.length > MOST_SYMBOLS) continue;
    const own = forms.get(native) ?? new Map<string, number>();
    forms.set(native, own.set(word, (own.get(word) ?? 0) + count));
  }
  return new Map([...forms].map(([native, words]) => [native, [...words].map(([word, count]) => ({ word, count }))]));
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS_OF_KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const besideOnKeyboard = (letter: string): string => {
  const row = ROWS_OF_KEYS.find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return (row[at - 1] ?? '') + (row[at + 1] ?? '');
};

type Slip = (word: string, at: number, draw: () => number) => string;
const letterFrom = (letters: string, draw: () => number): string => letters[Math.floor(draw() * letters.length)] ?? 'e';
/** Left out, put in, exchanged with a neighbour on the keyboard or with any letter, changed places, doubled. */
const SLIPS: readonly Slip[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, draw) => word.slice(0, at) + letterFrom(LETTERS, draw) + word.slice(at),
  (word, at, draw) => word.slice(0, at) + letterFrom(besideOnKeyboard(word[at] ?? 'e'), draw) + word.slice(at + 1),
  (word, at, draw) => word.slice(0, at) + letterFrom(LETTERS, draw) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
];
const LEAST_FOR_SLIP = 4;

const withSlip = (word: string, draw: () => number): string => {
  if (word.length < LEAST_FOR_SLIP) return word;
  const slip = SLIPS[Math.floor(draw() * SLIPS.length)];
  return slip?.(word, Math.floor(draw() * word.length), draw) ?? word;
};

/** How often a form differs from another by a slip of the pen besides, and how many forms are paired with themselves and a slip. */
const SLIP_SHARE = 0.15;
const OWN_SLIP_SHARE = 0.5;
const MOST_FORMS = 6;

/** Pairs of Latin spellings of one name, in both orders, part by native word; some with slips made up. */
export const latinPairs = (rows: readonly TranslitRow[], seed: number): readonly Example[] => {
  const draw = createRandom(seed);
  return [...formsByNative(rows)].flatMap(([native, forms]) => {
    const kept = [...forms].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, MOST_FORMS);
    const pair = (one: string, other: string, count: number): Example =>
      ({ row: { native, english: other, count }, part: partOf(native), native: [...one], latin: other });
    return kept.flatMap((one) => kept.flatMap((other) => {
      if (one.word === other.word) return draw() < OWN_SLIP_SHARE ? [pair(one.word, withSlip(one.word, draw), 2)] : [];
      return [pair(one.word, draw() < SLIP_SHARE ? withSlip(other.word, draw) : other.word, Math.min(one.count, other.count))];
    })).filter(({ native: letters, latin }) => letters.join('') !== latin);
  });
};
