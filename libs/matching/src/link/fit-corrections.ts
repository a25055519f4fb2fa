import type { Frequencies } from '../frequencies/frequencies.js';
import { PATTERNS } from '../model/patterns.js';
import { correctionsFrom, PatternRecorder, type Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import { evidenceOf } from '../score/score-pair.js';
import type { CandidateRows } from './candidate-rows.js';
import { probabilityOf } from './prior.js';

export interface FitInput {
  /** Left rows first. */
  readonly records: readonly PreparedRecord[];
  readonly leftCount: number;
  readonly candidates: CandidateRows;
  readonly frequencies: Frequencies;
  readonly possiblePairs: number;
}
export interface Fitted { readonly corrections: Corrections; readonly table: Readonly<Record<string, number>> }

const MOST_SAMPLED = 400_000;
const RANDOM_PAIRS = 40_000;
const ROUNDS = 25;
/** Weight of "as the model expects", in pairs: so many at least, and as many as the lists show themselves. */
const LEAST_FAITH_PAIRS = 50;
const MOST_BITS = 5;
const LEAST_EXPECTED = 0.5;

/** Patterns of pairs with weights, in flat arrays. */
class Sample {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];
  readonly fields: string[] = [];
  readonly keys: number[] = [];
  readonly keyBits: number[] = [];
  readonly starts: number[] = [0];
  readonly weights: number[] = [];
  readonly #recorder = new PatternRecorder();

  add(a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, weight: number): void {
    this.#recorder.clear();
    evidenceOf(a, b, frequencies, this.#recorder);
    this.#recorder.keys.forEach((name, at) => { this.keys.push(this.#numberOf(name)); this.keyBits.push(this.#recorder.bits[at] ?? 0); });
    this.starts.push(this.keys.length);
    this.weights.push(weight);
  }
  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    this.names.push(name);
    this.fields.push(fieldOf(name));
    return this.names.length - 1;
  }
}

/** Numbers in [0, 1) that are the same on every run. */
const randomNumbers = (): (() => number) => {
  let state = 0x9e3779b9;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
};

function sampleOf({ records, leftCount, candidates, frequencies, possiblePairs }: FitInput): Sample {
  const sample = new Sample();
  const joined = leftCount === records.length;
  const counts = Array.from({ length: leftCount }, (_, row) => candidates.after(row).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const step = Math.max(1, Math.ceil(total / MOST_SAMPLED));
  for (let row = 0; row < leftCount; row++) {
    if (row % step !== 0 && step > 1) continue;
    const one = records[row];
    for (const other of candidates.after(row)) { const two = records[other]; if (one !== undefined && two !== undefined) sample.add(one, two, frequencies, step); }
  }
  const rest = possiblePairs - total;
  if (rest <= 0) return sample;
  const random = randomNumbers();
  const pick = (from: number, to: number): PreparedRecord | undefined => records[from + Math.floor(random() * (to - from))];
  for (let pair = 0; pair < RANDOM_PAIRS; pair++) {
    const [one, two] = [pick(0, leftCount), joined ? pick(0, leftCount) : pick(leftCount, records.length)];
    if (one !== undefined && two !== undefined && one !== two) sample.add(one, two, frequencies, rest / RANDOM_PAIRS);
  }
  return sample;
}

const fieldOf = (name: string): string => name.slice(0, name.indexOf(':'));
const bitsOf = (name: string): number => PATTERNS[name]?.bits ?? 0;

/**
 * Expectation-maximisation over patterns. Starts from how true pairs of known sets agree (`PATTERNS`); where pairs of these
 * lists that are probably true show a pattern more or less often, its bits move by the logarithm of the ratio. What is
 * hardly seen stays as it was.
 */
export function fitCorrections(input: FitInput): Fitted {
  const sample = sampleOf(input);
  const bits = Float64Array.from(sample.names, bitsOf);
  let expected = Math.max(1, input.leftCount / 2);
  for (let round = 0; round < ROUNDS; round++) {
    const seen = new Float64Array(bits.length);
    const seenOf = new Map<string, number>();
    expected = Math.max(LEAST_EXPECTED, weigh(sample, bits, Math.log2(expected / input.possiblePairs), seen));
    seen.forEach((count, key) => { const field = sample.fields[key] ?? ''; seenOf.set(field, (seenOf.get(field) ?? 0) + count); });
    const faith = Math.max(LEAST_FAITH_PAIRS, expected);
    sample.names.forEach((name, key) => {
      const share = PATTERNS[name]?.share;
      // Of a pattern that no set with truth shows, nothing says how often true pairs have it: there is nothing to correct.
      if (share === undefined) return;
      const pairs = seenOf.get(sample.fields[key] ?? '') ?? 0;
      const moved = Math.log2(((seen[key] ?? 0) + faith * share) / ((pairs + faith) * share));
      bits[key] = bitsOf(name) + Math.max(-MOST_BITS, Math.min(MOST_BITS, moved));
    });
  }
  const table = Object.fromEntries(sample.names.map((name, key) => [name, bits[key] ?? 0]));
  return { corrections: correctionsFrom({ bits: table }), table };
}

/** Expected number of true pairs; adds to `seen` how many of them show each pattern. */
function weigh(sample: Sample, bits: Float64Array, priorBits: number, seen: Float64Array): number {
  let expected = 0;
  for (let pair = 0; pair < sample.weights.length; pair++) {
    const [from, to] = [sample.starts[pair] ?? 0, sample.starts[pair + 1] ?? 0];
    let total = 0;
    for (let at = from; at < to; at++) total += (sample.keyBits[at] ?? 0) + (bits[sample.keys[at] ?? 0] ?? 0);
    const weight = (sample.weights[pair] ?? 0) * probabilityOf(total, priorBits);
    expected += weight;
    for (let at = from; at < to; at++) { const key = sample.keys[at] ?? 0; seen[key] = (seen[key] ?? 0) + weight; }
  }
  return expected;
}
