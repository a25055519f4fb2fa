import { compareTokens, findingKeys, readToken, tokensOf } from '@homeward/matching/names';
import { partOf, type TranslitRow } from '@homeward/bench/translit';

export interface KeyFigures { readonly pairs: number; readonly judgedSame: number; readonly found: number; readonly keysPerWord: number }

/** Of the clean rows of TUNE: how many the comparison takes for one name, how many of those share a finding key, and how many keys a word has. */
export const measureKeys = (rows: readonly TranslitRow[], most: number): KeyFigures => {
  const pairs = rows.filter(({ native, count }) => count > 1 && partOf(native) === 'TUNE').slice(0, most)
    .map(({ english, native }) => [readToken(tokensOf(english).join('')), readToken(native.toLowerCase())] as const);
  const same = pairs.filter(([latin, native]) => compareTokens(latin, native) !== undefined);
  const found = same.filter(([latin, native]) => { const keys = new Set(findingKeys(latin)); return findingKeys(native).some((key) => keys.has(key)); });
  const keys = pairs.reduce((sum, [latin, native]) => sum + findingKeys(latin).length + findingKeys(native).length, 0);
  return { pairs: pairs.length, judgedSame: same.length / pairs.length, found: found.length / same.length, keysPerWord: keys / pairs.length / 2 };
};
