import { CANTONESE } from '../../model/names/cantonese.js';
import { hanSyllables } from '../letters/symbols/han.js';
import { readPinyin } from './read-native-syllables.js';
import type { SyllableReading } from './read-latin-syllables.js';

/** Bits by which a syllable is the less likely to be a Cantonese spelling than a Mandarin one. */
const COST = 1;
const MOST_READINGS = 8;

/** Mandarin syllables of the characters that are written so, the most frequent first. */
const mandarinBySpelling = (): ReadonlyMap<string, readonly string[]> => {
  const counts = new Map<string, Map<string, number>>();
  for (const entry of CANTONESE.trim().split(/[|\n]/u)) {
    const [characters = '', ...spellings] = entry.split(' ');
    const mandarin = hanSyllables(characters).join(' ');
    for (const spelling of spellings) {
      const own = counts.get(spelling) ?? new Map<string, number>();
      counts.set(spelling, own.set(mandarin, (own.get(mandarin) ?? 0) + 1));
    }
  }
  return new Map([...counts].map(([spelling, own]) => [spelling, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([mandarin]) => mandarin)]));
};
let bySpelling: ReadonlyMap<string, readonly string[]> | undefined;

const LONGEST = 8;
const segments = (word: string, known: ReadonlyMap<string, readonly string[]>, left: number): readonly (readonly string[])[] => {
  if (word === '') return [[]];
  if (left === 0) return [];
  const found: (readonly string[])[] = [];
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const mandarin = known.get(word.slice(0, length));
    if (mandarin === undefined) continue;
    for (const rest of segments(word.slice(length), known, left - 1)) for (const one of mandarin) found.push([one, ...rest]);
  }
  return found;
};

/** A Latin word of one or two Cantonese syllables as the Mandarin that it may be: keung is qiang. */
export const readCantonese = (word: string): readonly SyllableReading[] => {
  bySpelling ??= mandarinBySpelling();
  return segments(word, bySpelling, 2).slice(0, MOST_READINGS).flatMap((each) => readPinyin(each.flatMap((one) => one.split(' ')))).map(({ parts, cost }) => ({ parts, cost: cost + COST * parts.length / 3 }));
};
