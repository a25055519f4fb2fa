/** Symbols of one side of a letter model as small numbers: 0 is the edge of a word, the last one is any other symbol. */
export interface Alphabet {
  readonly symbols: string;
  /** Edge and unknown included. */
  readonly size: number;
  readonly code: (symbol: string) => number;
}

export const createAlphabet = (symbols: string): Alphabet => {
  const all = [...symbols];
  const codes = new Map(all.map((symbol, at) => [symbol, at + 1]));
  const unknown = all.length + 1;
  return { symbols, size: all.length + 2, code: (symbol) => codes.get(symbol) ?? unknown };
};
