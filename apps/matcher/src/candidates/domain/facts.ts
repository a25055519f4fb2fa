import type { EvidenceField, Judgement, Participant } from '@homeward/shared';

/** The two records of a candidate are its slots, in the order of their publication ids; the deciding side may change hands, the slot never. */
export const SLOTS = ['a', 'b'] as const;
export type Slot = (typeof SLOTS)[number];
export const opposite = (slot: Slot): Slot => (slot === 'a' ? 'b' : 'a');

export type Presence = 'LIVE' | 'SUSPENDED' | 'EXPIRED';

/** What the derivation must know of one record; nothing personal. */
export interface SideFacts {
  readonly publicationId: string;
  readonly country: Participant;
  readonly version: number;
  /** In validated custody; an unvalidated claim counts as not held. */
  readonly holds: boolean;
  /**
   * Place in the queue, by the log's clock, milliseconds since 1970: since when the record said of the person what it
   * said when the pair was raised; reset by gaining custody or changing kind.
   */
  readonly decidesSinceMs: number;
  readonly presence: Presence;
}

/** A finding without values: enough to tell whether later evidence is materially new. */
export interface EvidenceSummary {
  readonly digest: string;
  readonly bits: number;
  readonly bitsByField: Readonly<Partial<Record<EvidenceField, number>>>;
}

export interface CandidateFacts {
  readonly a: SideFacts;
  readonly b: SideFacts;
  /** Handling of both records lets the two countries know of each other. */
  readonly releasable: boolean;
  /** The present score no longer reaches what a candidate needs. */
  readonly tooWeak: boolean;
  readonly evidence: EvidenceSummary;
  /** Every finding there has been, the present one included; order does not matter. */
  readonly history: readonly EvidenceSummary[];
}

/** A judgement whose signature was verified, with the country that signed it. */
export interface SignedJudgement {
  readonly country: Participant;
  readonly signed: string;
  readonly judgement: Judgement;
}

/** All that a candidate's state follows from. Sets: neither order nor repetition counts. */
export interface CandidateCase {
  readonly facts: CandidateFacts;
  readonly judgements: readonly SignedJudgement[];
  /** Rounds that the desk flagged as badly resolved. */
  readonly deskFlags: readonly number[];
}
