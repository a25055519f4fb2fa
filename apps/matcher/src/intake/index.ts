export { consumeRecords, takeBatch, type IntakeOptions } from './consume-records.js';
export type { IntakeParts } from './take-batch.js';
export { compareEditions, type VersionGuard } from './domain/version-guard.js';
export { holdRecords, lastPosition, liveRecords, readChanges, recordsById, type Change, type IndexedRecord } from './store/live-records.js';
export { expireRecords, recall } from './presence.js';
export { purge } from './purge.js';
export { holdAsked, requestNext, type Wish } from './request-next.js';
