/**
 * Bits added to a line by what it says: how often true pairs of these files really agree like that, as against the
 * model's expectation. Keys are `FIELD:LEVEL`, for names with the number of words that agree, are left out or contradict.
 */
export interface Corrections { of(key: string): number }

export const NO_CORRECTIONS: Corrections = { of: () => 0 };

export const correctionsFrom = (table: Readonly<Record<string, number>>): Corrections => ({ of: (key) => table[key] ?? 0 });

/** Corrects nothing, and remembers what was asked: the pattern of a pair. */
export class PatternRecorder implements Corrections {
  readonly keys: string[] = [];
  of(key: string): number { this.keys.push(key); return 0; }
}
