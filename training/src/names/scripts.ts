import { TRANSLIT_SETS, type TranslitSet } from '@homeward/bench/translit';
import { CYRILLIC_STANDARD, PERSIAN_URDU_PASHTO } from './standard-pairs.js';
import type { StandardPair } from './start-model.js';

/** The sets that a model is learned from, with what published standards add. */
export const SCRIPTS: Readonly<Record<string, TranslitSet & { readonly standard?: readonly StandardPair[] }>> = {
  ...TRANSLIT_SETS,
  arabic: { ...TRANSLIT_SETS.arabic, standard: PERSIAN_URDU_PASHTO },
  russian: { ...TRANSLIT_SETS.russian, standard: CYRILLIC_STANDARD },
};
