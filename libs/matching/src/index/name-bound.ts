import { WEIGHTS } from '../model/weights.js';
import type { NamePart } from '../record/person-record.js';
import { perhapsTitlesOf } from '../names/index.js';
import type { NamePatterns } from './name-patterns.js';
import { partOf, wordOf } from './record-store.js';
import type { SoughtForm, SoughtWord } from './sought-words.js';
import type { TokenDictionary } from './token-dictionary.js';

const { NAME } = WEIGHTS;
/** An initial, for which the dictionary is not asked. */
const MOST_FOR_INITIALS = NAME.INITIAL;
/** Sums of fractions. */
const ROUNDING = 1 / 32;

interface Met { bits: number; readonly samePart: number; readonly otherPart: number }

/** The best of each word of the query by itself. */
const meet = (words: readonly SoughtWord[], codes: readonly number[]): Met => {
  let [bits, samePart, otherPart] = [0, 0, 0];
  for (const sought of words) {
    let [best, same] = [0, false];
    for (const code of codes) {
      const here = sought.bitsOf(wordOf(code));
      if (here > 0) same ||= partOf(code) === sought.word.part;
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

/** Whether two of the words left on one side may be one of the other's. */
const mayJoin = (left: number, right: number): boolean => left !== right && Math.min(left, right) >= 1;

/** Words that may be titles contradict nothing. */
const titles = (words: readonly SoughtWord[], codes: readonly number[], tokens: TokenDictionary): number =>
  perhapsTitlesOf(words.length, (at) => words[at]?.word.token.text ?? '') + perhapsTitlesOf(codes.length, (at) => tokens.text(wordOf(codes[at] ?? 0)));

/** The most bits of the line, and how many words of one form were found. */
export interface NameBound { readonly most: number; readonly hits: number }

/**
 * The most that the line of names can be, corrected, by the words that the dictionary has found for each word of the query:
 * never less than it is for a record of which all agreeing words were found. Two words written as one may agree though
 * they were not found, so where one side has more words nothing is taken for contradicted; nor where there are initials.
 */
export const nameBound = (forms: readonly SoughtForm[], record: readonly (readonly number[])[], tokens: TokenDictionary, patterns: NamePatterns): NameBound => {
  let [most, mostHits] = [-Infinity, 0];
  for (const words of forms) {
    for (const codes of record) {
      const { bits, samePart, otherPart } = meet(words, codes);
      const [hits, full] = [samePart + otherPart, hasFull(words, codes)];
      mostHits = Math.max(mostHits, hits);
      const initials = words.some(({ word }) => word.token.isInitial) || codes.some((code) => tokens.isInitial(wordOf(code)));
      const unsure = initials || words.length !== codes.length;
      const contradicted = unsure ? 0 : Math.max(0, comparable(words, codes, full) - (full ? hits : samePart + 2 * otherPart) - titles(words, codes, tokens));
      const isWhole = hits >= Math.max(words.length, codes.length);
      const here = contradicted > 0 ? patterns.mostContradicted(hits, bits, contradicted) : Math.max(patterns.mostOf(hits, bits, isWhole), initials ? patterns.mostOf(hits + 1, bits + MOST_FOR_INITIALS, true) : -Infinity);
      const joined = hits > 1 && mayJoin(words.length - hits, codes.length - hits) ? patterns.mostOf(hits + 1, bits + NAME.MOST_PER_WORD, true) : -Infinity;
      most = Math.max(most, patterns.nothing, joined, here + ROUNDING);
    }
  }
  return { most, hits: mostHits };
};
