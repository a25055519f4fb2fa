/** PERMISSION is somebody's; LEGAL_BASIS is the law's, where nobody could be asked or a child must be protected. */
export const BASES = ['PERMISSION', 'LEGAL_BASIS'] as const;
export type Basis = (typeof BASES)[number];
export const ANSWERS = ['GIVEN', 'REFUSED', 'NOT_ASKED'] as const;
export type Answer = (typeof ANSWERS)[number];
/** In which capacity somebody gives it. */
export const CAPACITIES = ['SELF', 'PARENT', 'GUARDIAN', 'LEGAL_REPRESENTATIVE', 'COURT', 'AUTHORITY'] as const;
export type Capacity = (typeof CAPACITIES)[number];
/** What is permitted. */
export const SCOPES = ['PUBLICATION', 'RELEASE', 'ANSWER_SAFE', 'DISCLOSURE'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Permission {
  readonly id: string;
  readonly caseId: string;
  readonly country: string;
  readonly organisation: string;
  readonly basis: Basis;
  readonly answer: Answer;
  /** Who was asked, in the words of the file; for LEGAL_BASIS the law. */
  readonly givenBy?: string;
  readonly capacity?: Capacity;
  readonly scope: readonly Scope[];
  /** Countries that may receive; empty means all that handling allows. */
  readonly recipients: readonly string[];
  /** Where the signed paper or the decision is kept. */
  readonly evidenceReference: string;
  readonly expiresAt?: Date;
  readonly withdrawnAt?: Date;
  readonly endedReason?: EndedReason;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}
export const ENDED_REASONS = ['WITHDRAWN', 'EXPIRED', 'MAJORITY_REACHED', 'REFUSED'] as const;
export type EndedReason = (typeof ENDED_REASONS)[number];

/** Capacities that speak for a minor; they end with majority. */
export const SPEAKS_FOR_MINOR: readonly Capacity[] = ['PARENT', 'GUARDIAN'];
