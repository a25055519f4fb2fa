/** Pairs of rows that were found, the likeliest first, judged by the truth; and per person, so that persons can be drawn anew. */
export interface FoundPair { readonly left: number; readonly right: number; readonly probability: number }
export interface ListTruth { readonly persons: readonly string[]; readonly truePairs: number }
export interface Figures { readonly f1: number; readonly precision: number; readonly recall: number }
export interface Interval { readonly low: number; readonly high: number }

export const truthOf = (persons: readonly string[]): ListTruth => ({ persons, truePairs: [...rowsOf(persons).values()].reduce((sum, rows) => sum + pairsIn(rows), 0) });

/** Every two rows of one person. */
export function* truePairsOf({ persons }: ListTruth): Generator<{ readonly left: number; readonly right: number }> {
  const byPerson = Map.groupBy(persons.keys(), (row) => persons[row]);
  for (const rows of byPerson.values()) for (const [at, left] of rows.entries()) for (const right of rows.slice(at + 1)) yield { left, right };
}

const rowsOf = (persons: readonly string[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const person of persons) rows.set(person, (rows.get(person) ?? 0) + 1);
  return rows;
};
const pairsIn = (rows: number): number => (rows * (rows - 1)) / 2;

export const isTrue = ({ persons }: ListTruth, { left, right }: Pick<FoundPair, 'left' | 'right'>): boolean => persons[left] === persons[right];

export const figuresOf = (right: number, found: number, truePairs: number): Figures => {
  const [precision, recall] = [found === 0 ? 1 : right / found, truePairs === 0 ? 1 : right / truePairs];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** With every pair that is at least so probable. */
export const figuresAt = (pairs: readonly FoundPair[], truth: ListTruth, least: number): Figures => {
  const linked = pairs.filter(({ probability }) => probability >= least);
  return figuresOf(linked.filter((pair) => isTrue(truth, pair)).length, linked.length, truth.truePairs);
};

/** The best F1 over all thresholds, and the most recall at a precision of at least so much. Pairs come the likeliest first. */
export const bestOf = (pairs: readonly FoundPair[], truth: ListTruth, leastPrecision: number): { readonly best: Figures; readonly recallAtPrecision: number } => {
  let [right, best, recallAtPrecision] = [0, figuresOf(0, 0, truth.truePairs), 0];
  pairs.forEach((pair, at) => {
    if (isTrue(truth, pair)) right += 1;
    if (pairs[at + 1]?.probability === pair.probability) return;
    const figures = figuresOf(right, at + 1, truth.truePairs);
    if (figures.f1 > best.f1) best = figures;
    if (figures.precision >= leastPrecision) recallAtPrecision = Math.max(recallAtPrecision, figures.recall);
  });
  return { best, recallAtPrecision };
};

const REPLICATES = 400;

/** Draws persons anew, with all their rows; a wrong pair belongs to both persons by half. The middle 95 % of F1. */
export const intervalOfF1 = (pairs: readonly FoundPair[], truth: ListTruth, least: number, random: () => number): Interval => {
  const byPerson = new Map([...rowsOf(truth.persons)].map(([person, rows]) => [person, { real: pairsIn(rows), right: 0, wrong: 0 }]));
  for (const pair of pairs) {
    if (pair.probability < least) continue;
    const [one, other] = [byPerson.get(truth.persons[pair.left] ?? ''), byPerson.get(truth.persons[pair.right] ?? '')];
    if (one === undefined || other === undefined) continue;
    if (one === other) one.right += 1;
    else { one.wrong += 0.5; other.wrong += 0.5; }
  }
  const all = [...byPerson.values()];
  const drawn = Array.from({ length: REPLICATES }, () => {
    const sum = { real: 0, right: 0, wrong: 0 };
    for (let draw = 0; draw < all.length; draw++) {
      const person = all[Math.floor(random() * all.length)];
      if (person === undefined) continue;
      sum.real += person.real;
      sum.right += person.right;
      sum.wrong += person.wrong;
    }
    return figuresOf(sum.right, sum.right + sum.wrong, sum.real).f1;
  }).sort((a, b) => a - b);
  return { low: drawn[Math.floor(REPLICATES * 0.025)] ?? 0, high: drawn[Math.floor(REPLICATES * 0.975)] ?? 1 };
};
