import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { compareTokens, type TokenAgreement } from './compare-tokens.js';
import type { NameWord } from './name-forms.js';
import { joinedAgreements } from './joined-alignment.js';
import { rarityBits } from './name-frequency.js';
import type { NameToken } from './name-token.js';

/** Word `left` with word `right`; where one side writes as one word what the other writes as several, these with that one. */
export interface AlignedPair extends TokenAgreement { readonly left: number; readonly right: number; readonly leftWords: number; readonly rightWords: number }

/** Which words of two names belong together: each word in at most one pair. */
export interface Alignment {
  readonly bits: number;
  /** In the order of the left name. */
  readonly pairs: readonly AlignedPair[];
}

const NOTHING: Alignment = { bits: 0, pairs: [] };

const { NAME } = WEIGHTS;

/** What two words say when both stand in a name, how rare they are included; undefined for different names. */
export type WordAgreement = (one: NameToken, other: NameToken) => TokenAgreement | undefined;

/** By given counts. An index gives its own comparison, which remembers. */
export const wordAgreement = (frequencies: Frequencies, compare: WordAgreement = compareTokens): WordAgreement => (one, other) => {
  const found = compare(one, other);
  return found === undefined ? undefined : { level: found.level, bits: bitsOfAgreement(one, other, found, frequencies) };
};

/** Of two words that agree like that. */
export const bitsOfAgreement = (one: NameToken, other: NameToken, { level, bits }: TokenAgreement, frequencies: Frequencies): number =>
  (level === 'INITIAL' ? bits : Math.max(NAME.LEAST_PER_WORD, rarityBits(one, other, frequencies) + bits));

const agreements = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): readonly (readonly AlignedPair[])[] =>
  left.map((one, at) => right.flatMap((other, against) => {
    const found = agree(one.token, other.token);
    return found === undefined ? [] : [{ ...found, left: at, right: against, leftWords: 1, rightWords: 1 }];
  }));

const bitsOfWords = (pair: AlignedPair): number => ((1 << pair.rightWords) - 1) << pair.right;

/** Sums of the same words in another order differ by less. */
const ROUNDING = 1e-9;

/** Best of giving each word a free partner and of leaving it alone; each rest of the names is worked out once. Ties go to the order as written. */
class BestOf {
  readonly #known = new Map<number, Alignment>();
  constructor(private readonly options: readonly (readonly AlignedPair[])[]) {}

  from(at: number, taken: number): Alignment {
    if (at >= this.options.length) return NOTHING;
    const key = taken * this.options.length + at;
    const known = this.#known.get(key) ?? this.#work(at, taken);
    this.#known.set(key, known);
    return known;
  }

  #work(at: number, taken: number): Alignment {
    let best: Alignment | undefined;
    for (const pair of this.options[at] ?? []) {
      if ((taken & bitsOfWords(pair)) !== 0) continue;
      const rest = this.from(at + pair.leftWords, taken | bitsOfWords(pair));
      if (best === undefined || pair.bits + rest.bits > best.bits + ROUNDING) best = { bits: pair.bits + rest.bits, pairs: [pair, ...rest.pairs] };
    }
    const alone = this.from(at + 1, taken);
    return best === undefined || alone.bits > best.bits + ROUNDING ? alone : best;
  }
}

/** The alignment with the most bits; the order of words is free. */
export const align = (left: readonly NameWord[], right: readonly NameWord[], agree: WordAgreement): Alignment => {
  const single = agreements(left, right, agree);
  const joined = joinedAgreements(left, right, single, agree);
  if (joined.length === 0 && single.every(({ length }) => length === 0)) return NOTHING;
  return new BestOf(joined.length === 0 ? single : single.map((pairs, at) => [...pairs, ...joined.filter((pair) => pair.left === at)])).from(0, 0);
};
