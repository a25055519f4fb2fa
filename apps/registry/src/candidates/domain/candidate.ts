import type { CandidateDocument, Judgement } from '@homeward/shared';

/**
 * The two records of a candidate are its slots `a` and `b`; the side (who decides first) may change hands, the slot
 * never. A node holds one row per slot that is its own: two when both records are of its country.
 */
export const SLOTS = ['a', 'b'] as const;
export type Slot = (typeof SLOTS)[number];

/** A judgement whose signature this node checked against its own trust file. */
export interface VerifiedJudgement {
  readonly country: string;
  readonly signed: string;
  readonly judgement: Judgement;
}

/** A candidate as one organisation holds it. */
export interface Candidate {
  readonly candidateId: string;
  readonly slot: Slot;
  readonly organisation: string;
  readonly ownCaseId: string;
  /** Both records are of this organisation. */
  readonly hasBothSides: boolean;
  readonly assignee: string | null;
  /** Once the other side has lawfully learned of the candidate, it keeps seeing its state. */
  readonly everReleased: boolean;
  readonly document: CandidateDocument;
  readonly verdicts: readonly VerifiedJudgement[];
  /** Own judgements that no document reflects yet. */
  readonly pending: readonly Judgement[];
  /** What the own organisation's reviewers wrote beside their judgements, by judgement id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** @example parseCandidateKey('9b…e1.a') -> { candidateId: '9b…e1', slot: 'a' } */
export function parseCandidateKey(key: string): { readonly candidateId: string; readonly slot: Slot } | undefined {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([ab])$/.exec(key);
  return match?.[1] && match[2] ? { candidateId: match[1], slot: match[2] as Slot } : undefined;
}
/**
 * The id that users, the desk and the other country say is the candidate's alone; each sees its own side under it. Only
 * an organisation that has both sides names the side as well.
 */
export const publicId = (candidateId: string, slot: Slot, hasBothSides: boolean): string => (hasBothSides ? candidateKey(candidateId, slot) : candidateId);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export function parsePublicId(id: string): { readonly candidateId: string; readonly slot: Slot | undefined } | undefined {
  return UUID.test(id) ? { candidateId: id, slot: undefined } : parseCandidateKey(id);
}
/** Names one side of a candidate. */
export const candidateKey = (candidateId: string, slot: Slot): string => `${candidateId}.${slot}`;
