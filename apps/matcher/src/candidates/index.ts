export { Candidates, type CandidateParts } from './candidates.js';
export { consumeJudgements, takeJudgementBatch, type JudgementParts } from './consume-judgements.js';
export { takeDueTombstones } from './store/tombstone-store.js';
export type { ScoredPairing } from './scored.js';
export type { CandidateContent, Concern, Finding, Portrait } from './domain/content.js';
export type { SideFacts } from './domain/facts.js';
export { DEFAULT_DEADLINES, type DeadlineSettings } from './domain/deadline.js';
export { decidingSlot } from './domain/decider.js';
