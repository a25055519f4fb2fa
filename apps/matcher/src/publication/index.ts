export { beatHearts } from './heartbeats.js';
export { sendTombstones } from './tombstones.js';
