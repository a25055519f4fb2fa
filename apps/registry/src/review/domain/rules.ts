import { JUDGEMENT_KINDS, type CandidateState, type JudgementKind, type Role, type Side } from '@homeward/shared';

/** Who may give which judgement in which state. Data, so that it can be read and reviewed as a table. */
export interface JudgementRule {
  readonly states: Readonly<Record<Side, readonly CandidateState[]>>;
  readonly roles: readonly Role[];
  /** One such judgement per side and evidence; another needs new evidence or a new round. */
  readonly once: boolean;
}

const REVIEWERS: readonly Role[] = ['CASEWORKER', 'INVESTIGATOR', 'SUPERVISOR'];
const UNRELEASED: readonly CandidateState[] = ['RAISED', 'FIRST_REVIEW'];
const none: readonly CandidateState[] = [];

/** DISCLOSE is no verdict: it follows from a disclosure, which has rules of its own. */
export type ReviewKind = Exclude<JudgementKind, 'DISCLOSE'>;
export const REVIEW_KINDS: readonly ReviewKind[] = JUDGEMENT_KINDS.filter((kind) => kind !== 'DISCLOSE');

export const JUDGEMENT_RULES: Readonly<Record<ReviewKind, JudgementRule>> = {
  RELEASE: { states: { DECIDING: UNRELEASED, OTHER: none }, roles: REVIEWERS, once: true },
  ANSWER_SAFE: { states: { DECIDING: UNRELEASED, OTHER: none }, roles: REVIEWERS, once: true },
  REJECT: { states: { DECIDING: [...UNRELEASED, 'RELEASED'], OTHER: ['RELEASED'] }, roles: REVIEWERS, once: true },
  INCONCLUSIVE: { states: { DECIDING: [...UNRELEASED, 'RELEASED'], OTHER: ['RELEASED'] }, roles: REVIEWERS, once: true },
  CONFIRM: { states: { DECIDING: ['RELEASED'], OTHER: ['RELEASED'] }, roles: REVIEWERS, once: true },
  IDENTIFY: { states: { DECIDING: ['CONFIRMED'], OTHER: ['CONFIRMED'] }, roles: REVIEWERS, once: true },
  REFUTE: { states: { DECIDING: ['CONFIRMED'], OTHER: ['CONFIRMED'] }, roles: REVIEWERS, once: true },
  FLAG: {
    states: {
      DECIDING: ['RELEASED', 'ANSWERED_SAFE', 'REJECTED', 'INCONCLUSIVE', 'CONFIRMED', 'IDENTITY_ESTABLISHED', 'REFUTED'],
      OTHER: ['RELEASED', 'CONFIRMED', 'IDENTITY_ESTABLISHED', 'REFUTED'],
    },
    roles: REVIEWERS, once: false,
  },
};
