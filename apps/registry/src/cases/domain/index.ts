export * from './case-file.js';
export * from './childhood.js';
export * from './commands.js';
export * from './events.js';
export { evolve } from './evolve.js';
export { decide, register } from './decide.js';
export * from './clock-rules.js';
