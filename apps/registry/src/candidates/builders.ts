import type { CandidateDocument, Judgement } from '@homeward/shared';
import type { Candidate, VerifiedJudgement } from './domain/candidate.js';

/** Builders of invented candidates for tests; each says only what matters. */
export const DIGEST = 'd'.repeat(43);
export const CANDIDATE_ID = '0f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10';

export const documentOf = (changes: Partial<CandidateDocument> = {}): CandidateDocument => ({
  candidateId: CANDIDATE_ID, documentNumber: 1, round: 1, state: 'FIRST_REVIEW', side: 'DECIDING',
  ownPublicationId: 'A'.repeat(22), ownVersion: 1, otherVersion: 1, ownHolds: true, otherHolds: false,
  childConcerned: true, urgency: 'CHILD_OR_TRAFFICKING', raisedAt: '2026-03-01T08:00:00.000Z', deadlineAt: '2026-03-02T08:00:00.000Z',
  modelVersion: 'test-1', bits: 14.5, probability: 0.93, evidence: [], evidenceDigest: DIGEST,
  judgements: [], deskNotes: [], nudges: 0, changedAt: '2026-03-01T08:00:00.000Z', ...changes,
});

export const judgementOf = (changes: Partial<Judgement> = {}): Judgement => ({
  judgementId: '5a2c5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948', candidateId: CANDIDATE_ID, round: 1, side: 'DECIDING', kind: 'CONFIRM',
  ownPublicationId: 'A'.repeat(22), ownVersion: 1, otherVersion: 1, evidenceDigest: DIGEST,
  reviewer: 'r'.repeat(43), decidedAt: '2026-03-01T09:00:00.000Z', sequence: 1, ...changes,
});

export const verifiedOf = (country: string, changes: Partial<Judgement> = {}): VerifiedJudgement =>
  ({ country, signed: 'a.b.c', judgement: judgementOf(changes) });

export const candidateOf = (changes: Partial<Candidate> = {}): Candidate => ({
  candidateId: CANDIDATE_ID, slot: 'a', organisation: 'at-child-protection', ownCaseId: '7b0e2f3a-1c9d-4e8b-a6f5-90d1c2b3a4e5',
  hasBothSides: false, assignee: null, everReleased: false, document: documentOf(), verdicts: [], pending: [], notes: new Map(), ...changes,
});
