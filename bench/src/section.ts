/** One part of the benchmark, a word of the command line: see `sections.ts`. */
export interface BenchSection {
  /** Measures and prints, JSON lines with --json; progress goes to stderr where that is a terminal. @returns what was promised and is not so */
  readonly run: (args: readonly string[]) => Promise<readonly string[]>;
}
