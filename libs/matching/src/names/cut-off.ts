import { WEIGHTS } from '../model/weights.js';
import type { TokenAgreement } from './compare-tokens.js';
import type { NameToken } from './name-token.js';

/** Behind the letters of a word of which the rest did not fit into a field. */
const CUT_OFF = '\u2026';
/** Fewer letters say no more than an initial. */
const LEAST_LETTERS = 3;
const { NAME } = WEIGHTS;

export const asCutOff = (words: readonly string[]): readonly string[] => words.map((word, at) => (at === words.length - 1 ? word + CUT_OFF : word));

const isCutOff = ({ text }: NameToken): boolean => text.endsWith(CUT_OFF);
const lettersOf = ({ text }: NameToken): string => text.replace(CUT_OFF, '');

/** A word that was cut off is any that begins like it; undefined for words that were not, or begin otherwise. Symmetric. */
export const cutOffAgreement = (a: NameToken, b: NameToken): TokenAgreement | undefined => {
  if (!isCutOff(a) && !isCutOff(b)) return undefined;
  const [one, other] = [lettersOf(a), lettersOf(b)];
  const begins = (isCutOff(a) && other.startsWith(one)) || (isCutOff(b) && one.startsWith(other));
  if (!begins) return undefined;
  return Math.min(one.length, other.length) < LEAST_LETTERS ? { level: 'INITIAL', bits: NAME.INITIAL } : { level: 'VARIANT_SPELLING', bits: NAME.CUT_OFF };
};
