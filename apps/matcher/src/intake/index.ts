export { consumeRecords, takeBatch, type IntakeOptions } from './consume-records.js';
export { writePlan, type KnownRecords, type PlanWriter } from './store/intake-store.js';
export type { IntakeParts } from './take-batch.js';
export { compareEditions, type VersionGuard } from './domain/version-guard.js';
export { holdRecords, lastPosition, readStage, recordsById, standingAt, type Change, type IndexedRecord, type Stage } from './store/live-records.js';
export type { CountedKeys, Ending } from './domain/ending.js';
export { expireRecords, recall } from './presence.js';
export { purge } from './purge.js';
export { holdAsked, requestNext, type Wish } from './request-next.js';
