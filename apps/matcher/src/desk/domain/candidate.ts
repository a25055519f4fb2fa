import type { CandidateState, ContactPoint, DeskNoteCode } from '@homeward/shared';

/** What the desk may know of every candidate (design section 6): no state, no other country, no person. */
export interface DeskCandidate {
  readonly id: string;
  readonly round: number;
  /** ISO 3166-1 alpha-2. */
  readonly decidingCountry: string;
  readonly childConcerned: boolean;
  readonly deadlineAt: Date;
  /** Somebody's answer is due. */
  readonly awaiting: boolean;
  /** Only after the deciding side has released it. */
  readonly released: ReleasedPart | undefined;
}
export interface ReleasedPart {
  readonly state: CandidateState;
  readonly otherCountry: string;
  readonly contacts: readonly { readonly country: string; readonly contact: ContactPoint }[];
  readonly nudges: number;
  readonly notes: readonly DeskNote[];
  readonly flagged: boolean;
  /** That it happened; not what, nor to whom. */
  readonly disclosed: boolean;
}
export interface DeskNote { readonly code: DeskNoteCode; readonly at: Date }

export const isOverdue = ({ awaiting, deadlineAt }: DeskCandidate, now: Date): boolean => awaiting && deadlineAt.getTime() < now.getTime();
