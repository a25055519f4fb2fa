export { Gate, type GateParts } from './gate.js';
export type { Circumstances, Found, Outcome, Trace, Use } from './use.js';
