export { IndexWorker, type IndexParts } from './index-worker.js';
export { runIndex, type Running } from './run-index.js';
export { giveWay } from './give-way.js';
export { FirstLoad } from './domain/first-load.js';
export { countedKeys } from './domain/person.js';
export { WHOLE, type Share } from './domain/share.js';
