import type { NameToken } from './name-token.js';

/** Letters of one word beside the letters of the other that stand for the same sounds; either side may be empty. */
export interface AlignedChunk { readonly a: string; readonly b: string; readonly agrees: boolean }

/** The letters of two words side by side, for a sentence such as "خ = kh". Holds names: only for those who may read both. */
export const explainTokens = (a: NameToken, b: NameToken): readonly AlignedChunk[] =>
  [{ a: a.text, b: b.text, agrees: a.text === b.text }];
