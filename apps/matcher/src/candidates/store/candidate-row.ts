import type { CandidateState, Urgency } from '@homeward/shared';
import type { AtRest } from '../../platform/at-rest.js';
import type { CandidateContent } from '../domain/content.js';
import type { Openness } from '../domain/derive.js';
import type { SideFacts, Slot } from '../domain/facts.js';

/** A candidate as stored: facts of both sides, the personal part, the last derivation and what was sent. */
export interface StoredCandidate {
  readonly candidateId: string;
  readonly a: SideFacts;
  readonly b: SideFacts;
  readonly releasable: boolean;
  readonly tooWeak: boolean;
  /** Raised because the deciding side asked for more, however weak it is. */
  readonly asked: boolean;
  readonly content: CandidateContent;
  readonly bits: number;
  readonly probability: number;
  readonly modelVersion: string;
  readonly calibrationVersion?: string | undefined;
  /** As of which position, and among how many live records, the bits were counted; unknown of those scored before it was kept. */
  readonly countedAsOf?: string | undefined;
  readonly countedLive?: number | undefined;
  readonly evidenceDigest: string;
  readonly childConcerned: boolean;
  readonly urgency: Urgency;
  readonly state: CandidateState;
  readonly round: number;
  readonly decider: Slot;
  readonly openness: Openness;
  readonly raisedAtMs: number;
  readonly reviewSinceMs: number;
  readonly deadlineAtMs: number;
  readonly changedAtMs: number;
  /** Per slot: number of the last document, and the hash of what it said; no hash when the slot has no document. */
  readonly sent: Readonly<Record<Slot, Sent>>;
  /** A side could not be told, for its country has no key to encrypt to at present. */
  readonly undelivered: boolean;
}
export interface Sent { readonly documentNumber: number; readonly hash: string | undefined }

interface StoredFacts { readonly a: SideFacts; readonly b: SideFacts; readonly releasable: boolean; readonly tooWeak: boolean; readonly asked: boolean }
export interface CandidateRow {
  readonly candidate_id: string; readonly facts: StoredFacts; readonly content: Buffer;
  readonly bits: number; readonly probability: number; readonly model_version: string; readonly calibration_version: string | null; readonly counted_as_of: string | null; readonly counted_live: number | null; readonly evidence_digest: string;
  readonly child_concerned: boolean; readonly urgency: Urgency; readonly state: CandidateState; readonly round: number; readonly decider: Slot; readonly openness: Openness;
  readonly raised_at: Date; readonly review_since: Date; readonly deadline_at: Date; readonly changed_at: Date;
  readonly a_document_number: string; readonly b_document_number: string; readonly a_document_hash: string | null; readonly b_document_hash: string | null; readonly undelivered: boolean;
}

const contentPlace = (candidateId: string): string => `candidate/${candidateId}`;

export const toStoredCandidate = (row: CandidateRow, rest: AtRest): StoredCandidate => ({
  candidateId: row.candidate_id, a: row.facts.a, b: row.facts.b, releasable: row.facts.releasable, tooWeak: row.facts.tooWeak, asked: row.facts.asked,
  content: rest.unlock(row.content, contentPlace(row.candidate_id)) as CandidateContent,
  bits: row.bits, probability: row.probability, modelVersion: row.model_version, calibrationVersion: row.calibration_version ?? undefined, countedAsOf: row.counted_as_of ?? undefined, countedLive: row.counted_live ?? undefined, evidenceDigest: row.evidence_digest,
  childConcerned: row.child_concerned, urgency: row.urgency, state: row.state, round: row.round, decider: row.decider, openness: row.openness,
  raisedAtMs: row.raised_at.getTime(), reviewSinceMs: row.review_since.getTime(), deadlineAtMs: row.deadline_at.getTime(), changedAtMs: row.changed_at.getTime(),
  sent: {
    a: { documentNumber: Number(row.a_document_number), hash: row.a_document_hash ?? undefined },
    b: { documentNumber: Number(row.b_document_number), hash: row.b_document_hash ?? undefined },
  },
  undelivered: row.undelivered,
});

/** In the order of `CANDIDATE_COLUMNS`. */
export const toColumns = (candidate: StoredCandidate, rest: AtRest): readonly unknown[] => {
  const { candidateId, a, b, releasable, tooWeak, asked, sent } = candidate;
  return [
    candidateId, a.publicationId, b.publicationId, JSON.stringify({ a, b, releasable, tooWeak, asked } satisfies StoredFacts), rest.lock(candidate.content, contentPlace(candidateId)),
    candidate.bits, candidate.probability, candidate.modelVersion, candidate.calibrationVersion ?? null, candidate.countedAsOf ?? null, candidate.countedLive ?? null, candidate.evidenceDigest, candidate.childConcerned, candidate.urgency,
    candidate.state, candidate.round, candidate.decider, candidate.openness,
    new Date(candidate.raisedAtMs), new Date(candidate.reviewSinceMs), new Date(candidate.deadlineAtMs), new Date(candidate.changedAtMs),
    sent.a.documentNumber, sent.b.documentNumber, sent.a.hash ?? null, sent.b.hash ?? null, candidate.undelivered,
  ];
};
export const CANDIDATE_COLUMNS = ['candidate_id', 'a_id', 'b_id', 'facts', 'content', 'bits', 'probability', 'model_version', 'calibration_version', 'counted_as_of', 'counted_live', 'evidence_digest', 'child_concerned', 'urgency',
  'state', 'round', 'decider', 'openness', 'raised_at', 'review_since', 'deadline_at', 'changed_at', 'a_document_number', 'b_document_number', 'a_document_hash', 'b_document_hash', 'undelivered'] as const;
