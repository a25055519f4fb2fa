import type { Frequencies } from '../frequencies/frequencies.js';
import { compareTokens, type TokenAgreement } from './compare-tokens.js';
import type { NameToken } from './name-token.js';

export interface AlignedPair extends TokenAgreement { readonly left: number; readonly right: number }

/** Which words of two names belong together: each word in at most one pair. */
export interface Alignment {
  readonly bits: number;
  /** In the order of the left name. */
  readonly pairs: readonly AlignedPair[];
}

const NOTHING: Alignment = { bits: 0, pairs: [] };

const agreements = (left: readonly NameToken[], right: readonly NameToken[], frequencies: Frequencies): readonly (readonly AlignedPair[])[] =>
  left.map((one, at) => right.flatMap((other, against) => {
    const agreement = compareTokens(one, other, frequencies);
    return agreement === undefined ? [] : [{ ...agreement, left: at, right: against }];
  }));

/** Best of giving the word each free partner and of leaving it alone. At most six words, so every way is tried; ties go to the order as written. */
const bestFrom = (at: number, taken: number, options: readonly (readonly AlignedPair[])[]): Alignment => {
  if (at === options.length) return NOTHING;
  let best: Alignment | undefined;
  for (const pair of options[at] ?? []) {
    if ((taken & (1 << pair.right)) !== 0) continue;
    const rest = bestFrom(at + 1, taken | (1 << pair.right), options);
    if (best === undefined || pair.bits + rest.bits > best.bits) best = { bits: pair.bits + rest.bits, pairs: [pair, ...rest.pairs] };
  }
  const alone = bestFrom(at + 1, taken, options);
  return best === undefined || alone.bits > best.bits ? alone : best;
};

/** The alignment with the most bits; the order of words is free. */
export const align = (left: readonly NameToken[], right: readonly NameToken[], frequencies: Frequencies): Alignment =>
  bestFrom(0, 0, agreements(left, right, frequencies));
