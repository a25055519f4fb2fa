import { WEIGHTS } from '../model/weights.js';
import type { NamePart } from '../record/person-record.js';
import type { Corrections } from '../score/corrections.js';
import type { SoughtWord } from './record-index.js';
import { partOf, wordOf } from './record-store.js';
import type { TokenDictionary } from './token-dictionary.js';

const { NAME } = WEIGHTS;
/** An initial, for which the dictionary is not asked. */
const MOST_FOR_INITIALS = NAME.INITIAL;
/** Sums of fractions. */
const ROUNDING = 1 / 32;

const corrected = (corrections: Corrections, bits: number, contradicts: boolean): number => {
  if (!contradicts) return Math.max(corrections.most('NAME', bits), corrections.most('NAME_ACROSS', bits));
  return Math.max(...(['NAME', 'NAME_ACROSS'] as const).map((name) => Math.max(corrections.mostOfLevel(name, 'PARTLY_CONTRADICTED', bits), corrections.mostOfLevel(name, 'CONTRADICTED', bits))));
};

interface Met { bits: number; readonly samePart: number; readonly otherPart: number }

/** The best of each word of the query by itself. */
const meet = (words: readonly SoughtWord[], codes: readonly number[]): Met => {
  let [bits, samePart, otherPart] = [0, 0, 0];
  for (const { word, found } of words) {
    let [best, same] = [0, false];
    for (const code of codes) {
      const here = found.get(wordOf(code)) ?? 0;
      if (here > 0) same ||= partOf(code) === word.part;
      if (here > best) best = here;
    }
    if (best === 0) continue;
    bits += best;
    if (same) samePart += 1;
    else otherPart += 1;
  }
  return { bits, samePart, otherPart };
};

const countOf = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.reduce((count, item) => count + (is(item) ? 1 : 0), 0);
const PARTS: readonly NamePart[] = ['GIVEN', 'PATRONYMIC', 'FAMILY'];

/** Pairs of words that can stand against each other: in full names any two, else those of one part. */
const comparable = (words: readonly SoughtWord[], codes: readonly number[], full: boolean): number => {
  if (full) return Math.min(words.length, codes.length);
  return PARTS.reduce((sum, part) => sum + Math.min(countOf(words, ({ word }) => word.part === part), countOf(codes, (code) => partOf(code) === part)), 0);
};

const hasFull = (words: readonly SoughtWord[], codes: readonly number[]): boolean => words[0]?.word.part === 'FULL' || (codes[0] !== undefined && partOf(codes[0]) === 'FULL');

/**
 * The most that the line of names can be, corrected, by the words that the dictionary has found for each word of the query:
 * never less than it is for a record of which all agreeing words were found. Two words written as one may agree though
 * they were not found, so where one side has more words nothing is taken for contradicted; nor where there are initials.
 */
export const nameBound = (forms: readonly (readonly SoughtWord[])[], record: readonly (readonly number[])[], tokens: TokenDictionary, corrections: Corrections): number => {
  let most = -Infinity;
  for (const words of forms) {
    for (const codes of record) {
      const { bits, samePart, otherPart } = meet(words, codes);
      const [hits, full] = [samePart + otherPart, hasFull(words, codes)];
      const unsure = words.length !== codes.length || words.some(({ word }) => word.token.isInitial) || codes.some((code) => tokens.isInitial(wordOf(code)));
      const contradicted = unsure ? 0 : Math.max(0, comparable(words, codes, full) - (full ? hits : samePart + 2 * otherPart));
      const counted = contradicted === 0 ? Math.min(NAME.MOST, bits) : Math.min(NAME.MOST_PARTLY, bits * (hits / (hits + contradicted)));
      most = Math.max(most, corrected(corrections, counted + (unsure ? MOST_FOR_INITIALS : 0) + ROUNDING, contradicted > 0));
    }
  }
  return most;
};
