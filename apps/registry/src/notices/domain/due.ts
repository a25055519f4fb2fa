import type { CandidateState } from '@homeward/shared';

/** ARRIVED and the reminders are about a candidate; DISCLOSED is about what another node sent us; REVIEW_DUE and REVIEW_MISSED about an own case. */
export const NOTICE_KINDS = ['ARRIVED', 'NUDGED', 'HALF_OF_DEADLINE', 'DEADLINE_PASSED', 'TWICE_THE_DEADLINE', 'DISCLOSED', 'REVIEW_DUE', 'REVIEW_MISSED'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const AUDIENCES = ['TEAM', 'SUPERVISOR', 'DUTY_CONTACT'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whom a notice is for. The desk learns of what is overdue from the matcher, which counts the same deadline. */
export const AUDIENCE_OF: Readonly<Record<NoticeKind, Audience>> = {
  ARRIVED: 'TEAM', NUDGED: 'TEAM', HALF_OF_DEADLINE: 'TEAM', DEADLINE_PASSED: 'SUPERVISOR', TWICE_THE_DEADLINE: 'DUTY_CONTACT', DISCLOSED: 'TEAM', REVIEW_DUE: 'TEAM', REVIEW_MISSED: 'SUPERVISOR',
};

export interface Deadline {
  /** When this deadline began to run; a release starts a new one. */
  readonly startedAt: Date;
  readonly deadlineAt: Date;
}
export interface Reminder { readonly kind: NoticeKind; readonly dueAt: Date }

/** The three reminders of one deadline: at its half, when it has passed, and when twice its time has passed. */
export function remindersOf({ startedAt, deadlineAt }: Deadline): readonly Reminder[] {
  const lengthMs = Math.max(0, deadlineAt.getTime() - startedAt.getTime());
  const at = (share: number) => new Date(startedAt.getTime() + lengthMs * share);
  return [{ kind: 'HALF_OF_DEADLINE', dueAt: at(0.5) }, { kind: 'DEADLINE_PASSED', dueAt: deadlineAt }, { kind: 'TWICE_THE_DEADLINE', dueAt: at(2) }];
}

/** After a pause (node down, restored) only the latest reminder is given: three at once would tell nobody more. */
export function dueReminder(deadline: Deadline, given: readonly NoticeKind[], now: Date): NoticeKind | undefined {
  const due = remindersOf(deadline).filter((reminder) => reminder.dueAt.getTime() <= now.getTime()).at(-1);
  return due && !given.includes(due.kind) ? due.kind : undefined;
}

/** States in which no reminder is given, whoever's turn it was. */
export const SETTLED_STATES: readonly CandidateState[] = ['ANSWERED_SAFE', 'REJECTED', 'INCONCLUSIVE', 'IDENTITY_ESTABLISHED', 'REFUTED', 'WITHDRAWN', 'EXPIRED'];
