/** The door to the sets of names in two scripts, for training and measuring. */
export { examplesOf, type Example, type ReadSymbols } from './examples.js';
export { measure } from './measure.js';
export { createRandom, shuffled } from './random.js';
export type { Retrieval } from './retrieval.js';
export { hashText, partOf, readTranslit, type Part, type TranslitRow } from './rows.js';
export { TRANSLIT_SETS, type TranslitName, type TranslitSet } from './sets.js';
