export { summarise, type Summary } from './statistics.js';
