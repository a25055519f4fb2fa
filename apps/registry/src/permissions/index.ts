export * from './domain/permission.js';
export { endedBecause, holdsUntil, inForce, mayRecord, type Person } from './domain/rules.js';
export * from './store/permission-store.js';
export { PermissionRow } from './store/permission.entity.js';
export { PermissionDesk, type Retract } from './permission-desk.js';
export { isCovered } from './covered.js';
