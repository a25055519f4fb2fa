export { Gate, type GateParts } from './gate.js';
export type { Circumstances, Found, Outcome, Trace, Use } from './use.js';
export { auditRefusedInput } from './refused-input.js';
export { answer, refusalToApi } from './edge.js';
