export { summarise, type Summary } from './statistics.js';
export { loadSet, partOf, SET_NAMES, type LabelledSet, type Part, type SetName } from './quality/sets.js';
