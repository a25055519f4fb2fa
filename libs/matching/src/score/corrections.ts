/**
 * Bits added to a line by what it says: how often true pairs of these files really agree like that, as against the
 * model's expectation. Keys are `FIELD:LEVEL`, for names with the number of words that agree, are left out or contradict.
 */
export interface Corrections {
  /** `bits` is what the line or part has without correction. */
  of(key: string, bits: number): number;
  /** No correction is more than this. */
  readonly most: number;
}

export const NO_CORRECTIONS: Corrections = { of: () => 0, most: 0 };

export const correctionsFrom = (table: Readonly<Record<string, number>>): Corrections => ({ of: (key) => table[key] ?? 0, most: Math.max(0, ...Object.values(table)) });

/** Corrects nothing, and remembers what was asked: the pattern of a pair. */
export class PatternRecorder implements Corrections {
  readonly keys: string[] = [];
  readonly bits: number[] = [];
  readonly most = 0;
  of(key: string, bits: number): number { this.keys.push(key); this.bits.push(bits); return 0; }
  clear(): void { this.keys.length = 0; this.bits.length = 0; }
}
