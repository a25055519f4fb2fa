import { latinLetters, MOST_SYMBOLS } from '@homeward/matching/letters';
import { partOf, type Part, type TranslitRow } from './rows.js';

/** One row as letters of both sides. */
export interface Example { readonly row: TranslitRow; readonly part: Part; readonly native: readonly string[]; readonly latin: string }

export type ReadSymbols = (word: string) => readonly string[];

/** Rows that both sides can be read from; what is too long for the model is left out of learning. */
export const examplesOf = (rows: readonly TranslitRow[], read: ReadSymbols): readonly Example[] => rows.flatMap((row) => {
  const [native, latin] = [read(row.native.toLowerCase()), latinLetters(row.english.toLowerCase()).join('')];
  const fits = native.length > 0 && latin.length > 0 && native.length <= MOST_SYMBOLS && latin.length <= MOST_SYMBOLS;
  return fits ? [{ row, part: partOf(row.native), native, latin }] : [];
});
