export * from './operations.js';
export type { Access } from './access.js';
export { AUDIT_KIND, POLICY, POLICY_VERSION, ROLE_PURPOSES } from './policy-table.js';
export { decide, type Decision } from './decide.js';
export { resolveCaseReference } from './case-reference.js';
export { nodeActor, type TokenActor } from './node-actor.js';
