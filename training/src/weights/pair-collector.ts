import { shareOfBase, type PatternPart } from '@homeward/matching';
import type { LabelledPairs } from './fit-logistic.js';

/** Lines whose bits are corrected by a share of themselves as well. */
const WITH_SLOPE = new Set(['NAME', 'NAME_ACROSS', 'RELATIVES', 'NATIONALITY', 'BIRTH']);
/** Lines that nearly every pair has: what all pairs have in common goes to them, as one number. */
const WITH_BASE = new Set(['NAME', 'NAME_ACROSS']);
/** A journey that may have been says nothing: the zero from which other places are measured. */
const NEVER = new Set(['PLACE:PLAUSIBLE_JOURNEY']);
export const SLOPE = 'slope ';
export const BASE = 'base ';

/** Collects pairs for the fit: one part for each pattern, one for each base, and one for the bits of the lines that have a slope. */
export class PairCollector implements LabelledPairs {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];
  readonly starts: number[] = [0];
  readonly parts: number[] = [];
  readonly factors: number[] = [];
  readonly bits: number[] = [];
  readonly isTrue: boolean[] = [];
  readonly weights: number[] = [];

  add(pattern: readonly PatternPart[], priorBits: number, isTrue: boolean, weight = 1): void {
    for (const { key, bits } of pattern) {
      if (!NEVER.has(key)) this.#part(key, 1);
      const name = key.slice(0, key.indexOf(':'));
      if (WITH_BASE.has(name)) this.#part(BASE + name, shareOfBase(bits));
      if (WITH_SLOPE.has(name)) this.#part(SLOPE + name, Math.max(0, bits));
    }
    this.starts.push(this.parts.length);
    this.bits.push(priorBits + pattern.reduce((sum, { bits }) => sum + bits, 0));
    this.isTrue.push(isTrue);
    this.weights.push(weight);
  }

  #part(name: string, factor: number): void {
    let number = this.#numbers.get(name);
    if (number === undefined) { number = this.names.length; this.#numbers.set(name, number); this.names.push(name); }
    this.parts.push(number);
    this.factors.push(factor);
  }
}
