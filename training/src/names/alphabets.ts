import type { Example } from '@homeward/bench/translit';
import { createAlphabet } from '@homeward/matching/letters';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Rarer symbols are read as unknown. */
const LEAST_SYMBOL_COUNT = 4;

export const alphabetsOf = (examples: readonly Example[]) => {
  const counts = new Map<string, number>();
  for (const symbol of examples.flatMap((example) => example.native)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const native = [...counts].filter(([, count]) => count >= LEAST_SYMBOL_COUNT).map(([symbol]) => symbol).sort().join('');
  return { native: createAlphabet(native), latin: createAlphabet(LATIN) };
};
