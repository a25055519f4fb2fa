/** Pairs as sums of named parts, in flat arrays: what is known of each without correction, and whether it is one person. */
export interface LabelledPairs {
  readonly names: readonly string[];
  /** Parts of pair n: from `starts[n]` to `starts[n + 1]`, each a name and a factor. */
  readonly starts: readonly number[];
  readonly parts: readonly number[];
  readonly factors: readonly number[];
  /** Log odds of each pair without correction, in bits: evidence and prior. */
  readonly bits: readonly number[];
  readonly isTrue: readonly boolean[];
  /** How much each pair counts. */
  readonly weights: readonly number[];
}

const ROUNDS = 80;
const LN2 = Math.LN2;
const CLOSE_ENOUGH = 1e-4;

/**
 * Logistic regression with the log odds as they are for a start: a value in bits for each name, pulled towards 0 by a
 * normal prior of the given deviation (maximum a posteriori, by Newton's method one name after the other). The loss is
 * convex, so the order does not matter and the same pairs give the same values.
 */
export function fitLogistic(pairs: LabelledPairs, deviationOf: (name: string) => number): ReadonlyMap<string, number> {
  const logOdds = Float64Array.from(pairs.bits, (bits) => bits * LN2);
  const byName = pairsByName(pairs);
  const values = new Float64Array(pairs.names.length);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    byName.forEach(({ pairs: having, factors }, name) => {
      const step = newtonStep({ pairs: having, factors }, logOdds, pairs, values[name] ?? 0, deviationOf(pairs.names[name] ?? ''));
      if (step === 0) return;
      values[name] = (values[name] ?? 0) + step;
      having.forEach((pair, at) => { logOdds[pair] = (logOdds[pair] ?? 0) + step * (factors[at] ?? 0) * LN2; });
      moved = Math.max(moved, Math.abs(step));
    });
    if (moved < CLOSE_ENOUGH) break;
  }
  return new Map(pairs.names.map((name, at) => [name, values[at] ?? 0]));
}

interface Having { readonly pairs: readonly number[]; readonly factors: readonly number[] }

function pairsByName({ names, starts, parts, factors }: LabelledPairs): readonly Having[] {
  const having = names.map(() => ({ pairs: [] as number[], factors: [] as number[] }));
  for (let pair = 0; pair + 1 < starts.length; pair++) {
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
      const name = having[parts[at] ?? 0];
      name?.pairs.push(pair);
      name?.factors.push(factors[at] ?? 0);
    }
  }
  return having;
}

const MOST_STEP = 1;

function newtonStep(having: Having, logOdds: Float64Array, { isTrue, weights }: LabelledPairs, value: number, deviation: number): number {
  let [slope, curvature] = [value / deviation ** 2, 1 / deviation ** 2];
  having.pairs.forEach((pair, at) => {
    const factor = (having.factors[at] ?? 0) * LN2;
    const weight = weights[pair] ?? 0;
    const probability = 1 / (1 + Math.exp(-(logOdds[pair] ?? 0)));
    slope += weight * (probability - (isTrue[pair] === true ? 1 : 0)) * factor;
    curvature += weight * probability * (1 - probability) * factor * factor;
  });
  return Math.max(-MOST_STEP, Math.min(MOST_STEP, -slope / curvature));
}
