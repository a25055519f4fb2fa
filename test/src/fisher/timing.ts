/** Times of the same question, asked about the child and about nobody. */
export interface Times { readonly child: readonly number[]; readonly nobody: readonly number[] }
export interface TimingFigures { readonly question: string; readonly calls: number; readonly medianChildMs: number; readonly medianNobodyMs: number; readonly auc: number }

/**
 * How well one threshold on the time tells the child from nobody: area under the ROC curve by the Mann-Whitney
 * statistic, folded so that 0.5 is a coin and 1 is certainty, whichever of the two is slower.
 */
export function auc({ child, nobody }: Times): number {
  const wins = child.reduce((sum, one) => sum + nobody.reduce((inner, other) => inner + (one > other ? 1 : one === other ? 0.5 : 0), 0), 0);
  const share = wins / (child.length * nobody.length);
  return Math.max(share, 1 - share);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Collects times by question. */
export class Stopwatch {
  private readonly times = new Map<string, { child: number[]; nobody: number[] }>();

  note(question: string, about: keyof Times, ms: number): void {
    const known = this.times.get(question) ?? { child: [], nobody: [] };
    known[about].push(ms);
    this.times.set(question, known);
  }

  figures(): readonly TimingFigures[] {
    return [...this.times].map(([question, times]) => ({
      question, calls: times.child.length + times.nobody.length, auc: round(auc(times)), medianChildMs: round(median(times.child)), medianNobodyMs: round(median(times.nobody)),
    }));
  }
}
const round = (value: number): number => Math.round(value * 1000) / 1000;
