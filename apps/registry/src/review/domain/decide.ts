import {
  failure, success,
  type CandidateState, type IdentificationMethod, type JudgementKind, type RejectionReason, type ReleaseField, type Result, type Role, type Side,
} from '@homeward/shared';
import { JUDGEMENT_RULES } from './rules.js';

export type ReviewCommand =
  | { readonly kind: 'RELEASE'; readonly fields: readonly ReleaseField[] }
  | { readonly kind: 'REJECT' | 'REFUTE'; readonly reason?: RejectionReason | undefined }
  | { readonly kind: 'IDENTIFY'; readonly method: IdentificationMethod }
  | { readonly kind: 'ANSWER_SAFE' | 'INCONCLUSIVE' | 'CONFIRM' | 'FLAG' };

/** One judgement as far as the rules need it. `reviewer` is the federation pseudonym of the person. */
export interface PastJudgement {
  /** Given for the own record. The side says less: the deciding side can change hands. */
  readonly own: boolean;
  readonly kind: JudgementKind;
  readonly round: number;
  readonly evidenceDigest: string;
  readonly reviewer: string;
}

/** What is known of a candidate at the moment of deciding; `past` includes own judgements still on their way to the matcher. */
export interface ReviewSituation {
  readonly state: CandidateState;
  readonly side: Side;
  readonly round: number;
  readonly evidenceDigest: string;
  readonly past: readonly PastJudgement[];
}

export interface Reviewer { readonly pseudonym: string; readonly roles: readonly Role[] }

/** What the judgement says; the service adds ids, versions, sequence and time. */
export interface JudgementIntent {
  readonly kind: JudgementKind;
  readonly reason?: RejectionReason;
  readonly method?: IdentificationMethod;
  readonly releaseFields?: readonly ReleaseField[];
}

export const REVIEW_REFUSALS = ['ROLE_NEEDED', 'WRONG_STATE', 'ALREADY_JUDGED', 'SECOND_PERSON_NEEDED', 'REASON_NEEDED'] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

/** Kinds that end a side's say on the present evidence: after one of them the other ones are refused as well. */
const VERDICTS: readonly JudgementKind[] = ['RELEASE', 'ANSWER_SAFE', 'REJECT', 'INCONCLUSIVE', 'CONFIRM'];
const OUTCOMES: readonly JudgementKind[] = ['IDENTIFY', 'REFUTE'];

/** The rules of review: pure, total; the same answer whoever calls. */
export function decideReview(command: ReviewCommand, situation: ReviewSituation, reviewer: Reviewer): Result<JudgementIntent, ReviewRefusal> {
  const rule = JUDGEMENT_RULES[command.kind];
  if (!rule.roles.some((role) => reviewer.roles.includes(role))) return failure('ROLE_NEEDED');
  if (!rule.states[situation.side].includes(situation.state)) return failure('WRONG_STATE');
  const live = situation.past.filter((past) => past.round === situation.round && past.evidenceDigest === situation.evidenceDigest);
  if (rule.once && alreadySpoken(command.kind, situation.state, live)) return failure('ALREADY_JUDGED');
  if (command.kind === 'CONFIRM' && confirmedBySamePerson(live, reviewer)) return failure('SECOND_PERSON_NEEDED');
  return intentOf(command);
}

/** RELEASE is followed by a verdict of the same side, so it does not count once the state has moved on to RELEASED. */
function alreadySpoken(kind: JudgementKind, state: CandidateState, live: readonly PastJudgement[]): boolean {
  const own = live.filter((past) => past.own).map((past) => past.kind);
  if (OUTCOMES.includes(kind)) return own.some((past) => OUTCOMES.includes(past));
  const released = state === 'RELEASED';
  return own.some((past) => VERDICTS.includes(past) && !(released && past === 'RELEASE'));
}

/** The own side's confirmation was looked at before: what is left is the other's. */
const confirmedBySamePerson = (live: readonly PastJudgement[], reviewer: Reviewer): boolean =>
  live.some((past) => past.kind === 'CONFIRM' && past.reviewer === reviewer.pseudonym);

function intentOf(command: ReviewCommand): Result<JudgementIntent, ReviewRefusal> {
  switch (command.kind) {
    case 'RELEASE': return success({ kind: 'RELEASE', releaseFields: [...new Set(command.fields)].sort() });
    case 'REJECT':
    case 'REFUTE': return command.reason ? success({ kind: command.kind, reason: command.reason }) : failure('REASON_NEEDED');
    case 'IDENTIFY': return success({ kind: 'IDENTIFY', method: command.method });
    case 'ANSWER_SAFE': case 'INCONCLUSIVE': case 'CONFIRM': case 'FLAG': return success({ kind: command.kind });
  }
}
