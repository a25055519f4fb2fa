export * from './actor.js';
export * from './verifier.js';
export * from './current-actor.js';
export * from './bearer.js';
export type { Admits } from './http-gate.js';
