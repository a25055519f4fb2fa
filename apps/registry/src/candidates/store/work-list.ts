import type { CandidateState, Side, Urgency } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { Slot } from '../domain/candidate.js';
import { OPEN_STATES } from '../domain/progress.js';

export const WORK_LISTS = ['MINE', 'TEAM', 'UNASSIGNED', 'OVERDUE', 'ALL'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** What a list shows: no name, no evidence, no counterpart. */
export interface CandidateStubRow {
  readonly candidateId: string; readonly slot: Slot; readonly hasBothSides: boolean; readonly side: Side; readonly state: CandidateState; readonly urgency: Urgency;
  readonly deadlineAt: Date; readonly awaiting: boolean; readonly assignee: string | null; readonly childConcerned: boolean; readonly ownCaseId: string; readonly ownReference: string | null;
}
export interface WorkListQuery {
  readonly list: WorkList;
  /** Subject of the reader, for MINE. */
  readonly subject: string;
  readonly now: Date;
  readonly limit: number;
  readonly after: { readonly deadlineAt: string; readonly candidateId: string; readonly slot: string } | undefined;
}

/** Each list as a condition on `c`; parameters $1 subject, $2 now, $3 open states. */
const CONDITIONS: Readonly<Record<WorkList, string>> = {
  MINE: 'c.assignee = $1 and c.state = any($3)',
  TEAM: 'c.assignee is not null and c.state = any($3)',
  UNASSIGNED: 'c.assignee is null and c.state = any($3)',
  OVERDUE: 'c.awaiting and c.deadline_at <= $2',
  ALL: 'true',
};
/** The other side has no line before release; section 6 of the design, as in `visibilityOf`. */
const VISIBLE = `(c.side = 'DECIDING' or c.ever_released or c.state in ('RELEASED', 'CONFIRMED', 'IDENTITY_ESTABLISHED', 'ANSWERED_SAFE'))`;

/** In order of deadline; within what row-level security shows. */
export const workList = (tx: Tx, { list, subject, now, limit, after }: WorkListQuery): Promise<CandidateStubRow[]> => rowsOf<CandidateStubRow>(tx, `
  select c.candidate_id as "candidateId", c.slot, c.side, c.state, c.urgency, c.deadline_at as "deadlineAt", c.awaiting, c.assignee, c.child_concerned as "childConcerned",
         c.own_case_id as "ownCaseId", p.reference as "ownReference",
         exists(select from candidate o where o.candidate_id = c.candidate_id and o.slot <> c.slot) as "hasBothSides"
  from candidate c left join person_case p on p.id = c.own_case_id
  where ${VISIBLE} and ${CONDITIONS[list]} and ($1::text is not null and $2::timestamptz is not null and $3::text[] is not null)
    and ($4::timestamptz is null or (c.deadline_at, c.candidate_id, c.slot) > ($4, $5::uuid, $6::char))
  order by c.deadline_at, c.candidate_id, c.slot limit $7`,
[subject, now, OPEN_STATES, after?.deadlineAt ?? null, after?.candidateId ?? null, after?.slot ?? null, limit]);

export const ownReference = async (tx: Tx, caseId: string): Promise<string | null> =>
  (await rowsOf<{ reference: string }>(tx, 'select reference from person_case where id = $1', [caseId]))[0]?.reference ?? null;
