import { quantise } from '../evidence/line.js';
import type { LevelOf } from '../evidence/levels.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { align, wordAgreement, type AlignedPair, type WordAgreement } from './align.js';
import { TOKEN_LEVELS, type TokenLevel } from './compare-tokens.js';
import { contradict, type ContradictedPart } from './contradictions.js';
import type { NameForm } from './name-forms.js';

export interface NameComparison {
  readonly level: Exclude<LevelOf<'NAME'>, 'MISSING'>;
  /** A multiple of 1/64. */
  readonly bits: number;
  readonly agreeing: number;
  readonly omitted: number;
  readonly contradicted: number;
  /** Which words contradict: of the family's name alone, of a given name too, or of names whose parts nobody told; empty when none does. */
  readonly contradictedPart: ContradictedPart;
  readonly orderSwapped: boolean;
  /** Scripts of the two forms, sorted, so that the comparison is the same from both sides. */
  readonly scripts: readonly string[];
}

const { NAME } = WEIGHTS;

const worst = (pairs: readonly AlignedPair[]): TokenLevel => TOKEN_LEVELS[Math.max(...pairs.map((pair) => TOKEN_LEVELS.indexOf(pair.level)))] ?? 'EXACT';

/** A given name met a family name, or the words that agree stand in another order. */
const isSwapped = (left: NameForm, right: NameForm, pairs: readonly AlignedPair[]): boolean => {
  const crossed = pairs.some((pair) => {
    const parts = [left.words[pair.left]?.part, right.words[pair.right]?.part];
    return parts.includes('GIVEN') && parts.includes('FAMILY');
  });
  return crossed || pairs.some((pair, at) => at > 0 && pair.right < (pairs[at - 1]?.right ?? 0));
};

const levelOf = (pairs: readonly AlignedPair[], omitted: number, contradicted: number, swapped: boolean): NameComparison['level'] => {
  if (contradicted > 0) return pairs.length === 0 ? 'CONTRADICTED' : 'PARTLY_CONTRADICTED';
  if (pairs.length === 0) return 'OMITTED';
  const level = worst(pairs);
  if (level !== 'EXACT') return level;
  if (omitted > 0) return 'OMITTED';
  return swapped ? 'ORDER_SWAPPED' : 'EXACT';
};

const penalty = (omitted: number, unlikeness: number, swapped: boolean): number =>
  Math.max(NAME.MOST_OMITTED, NAME.OMITTED * omitted) + NAME.CONTRADICTED * unlikeness + (swapped ? NAME.ORDER_SWAPPED : 0);

/**
 * Words that agree beside words that contradict are what relatives look like, so they count by their share only, and
 * never much, least beside another given name; words that agree alone count in full.
 */
const agreement = (bits: number, agreeing: number, contradicted: number, otherGiven: number): number =>
  (contradicted === 0 ? Math.min(NAME.MOST, bits) : Math.min(NAME.MOST_PARTLY, bits * (agreeing / (agreeing + contradicted))) * (1 - NAME.SHARED_BY_SIBLINGS * Math.min(1, otherGiven)));

const scriptsOf = (...forms: readonly NameForm[]): readonly string[] => [...new Set(forms.flatMap((form) => form.words.slice(0, 1).map(({ token }) => token.script)))].sort();

const compareOrdered = (left: NameForm, right: NameForm, agree: WordAgreement): NameComparison => {
  const { bits, pairs } = align(left.words, right.words, agree);
  const { contradicted, omitted, unlikeness, part, otherGiven } = contradict(left.words, right.words, pairs);
  const orderSwapped = isSwapped(left, right, pairs);
  const nothingCompared = pairs.length === 0 && contradicted === 0;
  const total = nothingCompared ? 0 : agreement(bits, pairs.length, contradicted, otherGiven) + penalty(omitted, unlikeness, orderSwapped) + NAME.OTHER_GIVEN * Math.min(1, otherGiven);
  return {
    level: levelOf(pairs, omitted, contradicted, orderSwapped),
    bits: quantise(Math.max(NAME.ALL_CONTRADICTED, total)),
    agreeing: pairs.length, omitted, contradicted, contradictedPart: part, orderSwapped, scripts: scriptsOf(left, right),
  };
};

/** Compares two forms, always in the order of their keys, so that (a, b) and (b, a) are one computation. */
export const compareForms = (a: NameForm, b: NameForm, frequencies: Frequencies, agree = wordAgreement(frequencies)): NameComparison =>
  (a.key <= b.key ? compareOrdered(a, b, agree) : compareOrdered(b, a, agree));

/** Two forms, one of each person, and how they compare. */
export interface ComparedForms { readonly comparison: NameComparison; readonly forms: readonly [NameForm, NameForm] }

const rank = (comparison: NameComparison): string => JSON.stringify(comparison);

const isBetter = ({ comparison: next }: ComparedForms, best: ComparedForms | undefined): boolean =>
  best === undefined || next.bits > best.comparison.bits || (next.bits === best.comparison.bits && rank(next) < rank(best.comparison));

/**
 * Two forms in one script of which one only adds a word. Such a pair tells what a shorter form in another script would hide; it
 * takes nothing away from what the best pair says.
 */
const tellsMore = ({ comparison: { scripts, agreeing, contradicted, omitted, level } }: ComparedForms): boolean =>
  scripts.length === 1 && agreeing > 1 && contradicted === 0 && omitted > 0 && level !== 'NICKNAME' && level !== 'INITIAL';

const told = (best: ComparedForms, longer: ComparedForms | undefined): ComparedForms =>
  (longer === undefined || longer.comparison.bits < best.comparison.bits + NAME.MOST_OMITTED ? best : { ...longer, comparison: { ...longer.comparison, bits: best.comparison.bits } });

/** The best of all pairs of forms: people have several names, and one that agrees is enough; none that is added makes it less. Ties go by content, not by order. */
export const closestForms = (a: readonly NameForm[], b: readonly NameForm[], frequencies: Frequencies, agree = wordAgreement(frequencies)): ComparedForms | undefined => {
  let [best, longer]: [ComparedForms | undefined, ComparedForms | undefined] = [undefined, undefined];
  for (const one of a) {
    for (const other of b) {
      const next: ComparedForms = { comparison: compareForms(one, other, frequencies, agree), forms: [one, other] };
      if (isBetter(next, best)) best = next;
      if (tellsMore(next) && isBetter(next, longer)) longer = next;
    }
  }
  return best && (best.comparison.scripts.length === 1 ? best : told(best, longer));
};

export const bestComparison = (a: readonly NameForm[], b: readonly NameForm[], frequencies: Frequencies, agree = wordAgreement(frequencies)): NameComparison | undefined =>
  closestForms(a, b, frequencies, agree)?.comparison;
