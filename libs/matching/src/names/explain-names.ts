import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonNameRecord } from '../record/person-record.js';
import { align, wordAgreement } from './align.js';
import { closestForms } from './compare-forms.js';
import type { TokenLevel } from './compare-tokens.js';
import { explainTokens, type AlignedLetters } from './explain-tokens.js';
import { nameForms, type NameWord } from './name-forms.js';
import type { NameToken } from './name-token.js';

/** A word of one name beside the word of the other that it was taken for; alone where the other side has none like it. */
export interface AlignedWord {
  readonly own: string;
  readonly other: string;
  readonly level: TokenLevel | 'ALONE';
  /** Empty for a word that stands alone, and for short forms that have no letters in common. */
  readonly letters: readonly AlignedLetters[];
}

/** Which words belong together does not depend on how common they are. */
const UNCOUNTED: Frequencies = { asOf: 'none', liveCount: 0, count: () => 0 };
const agree = wordAgreement(UNCOUNTED);

const textOf = (words: readonly NameWord[]): string => words.map(({ token }) => token.text).join(' ');
const tokenOf = (words: readonly NameWord[]): NameToken | undefined => (words.length === 1 ? words[0]?.token : undefined);

/**
 * The two forms of a name that are scored, word by word and letter by letter: "خ = kh". For those who may read both values, and
 * for nobody else: it holds every letter of both.
 */
export const explainNames = (own: readonly PersonNameRecord[], other: readonly PersonNameRecord[]): readonly AlignedWord[] => {
  const closest = closestForms(nameForms(own), nameForms(other), UNCOUNTED, agree);
  if (closest === undefined) return [];
  const [left, right] = [closest.forms[0].words, closest.forms[1].words];
  const { pairs } = align(left, right, agree);
  const together = pairs.map(({ left: at, right: place, leftWords, rightWords, level }): AlignedWord => {
    const [mine, theirs] = [left.slice(at, at + leftWords), right.slice(place, place + rightWords)];
    const [one, two] = [tokenOf(mine), tokenOf(theirs)];
    const spelled = one !== undefined && two !== undefined && level !== 'NICKNAME' && level !== 'INITIAL';
    return { own: textOf(mine), other: textOf(theirs), level, letters: spelled ? explainTokens(one, two) : [] };
  });
  const isFree = (at: number, side: 'left' | 'right'): boolean => !pairs.some((pair) => at >= pair[side] && at < pair[side] + (side === 'left' ? pair.leftWords : pair.rightWords));
  return [
    ...together,
    ...left.filter((_, at) => isFree(at, 'left')).map((word): AlignedWord => ({ own: textOf([word]), other: '', level: 'ALONE', letters: [] })),
    ...right.filter((_, at) => isFree(at, 'right')).map((word): AlignedWord => ({ own: '', other: textOf([word]), level: 'ALONE', letters: [] })),
  ];
};
