import { WEIGHTS } from '../model/weights.js';
import { TOKEN_LEVELS } from '../names/index.js';
import type { Corrections } from '../score/corrections.js';

const { NAME } = WEIGHTS;
/** Counts in the patterns of names go up to here: see `patternKey`. */
const MOST_COUNTED = 3;
const COUNTS = [0, 1, 2, 3];
const AGREEING_LEVELS = [...TOKEN_LEVELS, 'OMITTED', 'ORDER_SWAPPED'];
const PARTS = ['GIVEN', 'FAMILY', 'NAME', ''];
const FIELDS = ['NAME', 'NAME_ACROSS'];

const STEPS_PER_BIT = 4;

/** The most that a line of any of these patterns can become, by its bits in steps; rising. */
type Table = Float64Array;
const tableOf = (keys: readonly string[], corrections: Corrections): Table => {
  const best = FIELDS.map((field) => keys.filter((key) => key.startsWith(`${field}:`)).reduce((one, other) => (corrections.of(other, 0) > corrections.of(one, 0) ? other : one)));
  const table = Float64Array.from({ length: NAME.MOST * STEPS_PER_BIT + 1 }, (_, step) => Math.max(...best.map((key) => step / STEPS_PER_BIT + corrections.of(key, step / STEPS_PER_BIT))));
  return table.map((_, step) => Math.max(...table.subarray(0, step + 1)));
};
const most = (table: Table | undefined, bits: number): number => table?.[Math.min(table.length - 1, Math.ceil(bits * STEPS_PER_BIT))] ?? Infinity;

const keysOf = (agreeing: number, omitted: readonly number[], contradicted: readonly number[], levels: readonly string[]): string[] =>
  FIELDS.flatMap((field) => levels.flatMap((level) => omitted.flatMap((left) => contradicted.flatMap((against) => PARTS.map((part) => `${field}:${level}:${String(agreeing)}:${String(left)}:${String(against)}:${part}`)))));

/** What a line of names can become at most, by how many words agree and whether all do. */
export class NamePatterns {
  readonly #whole: readonly Table[];
  readonly #omitted: readonly Table[];
  readonly #contradicted: readonly Table[];
  /** With so many words or more. */
  readonly #any: readonly Table[];
  /** Of a line of which no word agrees. */
  readonly nothing: number;

  constructor(corrections: Corrections) {
    const of = (keys: readonly string[]): Table => tableOf(keys.flatMap((key) => [key, key.slice(0, key.lastIndexOf(':'))]), corrections);
    this.#whole = COUNTS.map((agreeing) => of(keysOf(agreeing, [0], [0], AGREEING_LEVELS)));
    this.#omitted = COUNTS.map((agreeing) => of(keysOf(agreeing, [1, 2, 3], [0], AGREEING_LEVELS)));
    this.#contradicted = COUNTS.map((agreeing) => of(keysOf(agreeing, COUNTS, [1, 2, 3], ['PARTLY_CONTRADICTED', 'CONTRADICTED'])));
    this.nothing = Math.max(0, ...[this.#contradicted, this.#omitted].map((all) => most(all[0], 0)));
    this.#any = COUNTS.map((agreeing) => Float64Array.from({ length: NAME.MOST * STEPS_PER_BIT + 1 }, (_, step) => this.#mostFrom(agreeing, step / STEPS_PER_BIT)));
  }

  /** @param bits of the words that agree @param isWhole whether no word of either name need be left */
  mostOf(agreeing: number, bits: number, isWhole: boolean): number {
    const counted = Math.min(MOST_COUNTED, agreeing);
    const full = Math.min(NAME.MOST, bits);
    return Math.max(
      this.nothing, isWhole ? most(this.#whole[counted], full) : -Infinity, most(this.#omitted[counted], full),
      this.mostContradicted(agreeing, bits, 1),
    );
  }

  /** With so many words or more. */
  mostOfAny(agreeing: number, bits: number): number { return most(this.#any[Math.min(MOST_COUNTED, agreeing)], Math.min(NAME.MOST, bits)); }

  /** Of two names of one form each, so many words long, of which at most so many agree, when no word of either is an initial and all may stand against each other. */
  mostOfForms(agreeing: number, bits: number, words: number, otherWords: number): number {
    const longest = Math.max(words, otherWords);
    const joined = agreeing > 1 && words !== otherWords && Math.min(words, otherWords) > agreeing;
    let highestBits = joined ? this.mostOfAny(agreeing, bits + NAME.MOST_PER_WORD) : this.nothing;
    for (let found = 1; found <= agreeing; found++) highestBits = Math.max(highestBits, words === otherWords && found < words ? this.mostContradicted(found, bits, words - found) : this.mostOf(found, bits, found >= longest));
    return highestBits;
  }

  #mostFrom(agreeing: number, bits: number): number {
    let highestBits = this.nothing;
    for (let words = agreeing; words <= agreeing + MOST_COUNTED; words++) highestBits = Math.max(highestBits, this.mostOf(words, bits, true));
    // Of many words the share that agrees may be nearly all.
    return Math.max(highestBits, most(this.#contradicted[MOST_COUNTED], Math.min(NAME.MOST_PARTLY, bits)));
  }

  /** With at least so many words that contradict. */
  mostContradicted(agreeing: number, bits: number, contradicted: number): number {
    return most(this.#contradicted[Math.min(MOST_COUNTED, agreeing)], Math.min(NAME.MOST_PARTLY, bits * (agreeing / (agreeing + contradicted))));
  }
}

const known = new WeakMap<Corrections, NamePatterns>();
/** Made once for each model. */
export const namePatterns = (corrections: Corrections): NamePatterns => {
  const found = known.get(corrections) ?? new NamePatterns(corrections);
  known.set(corrections, found);
  return found;
};
