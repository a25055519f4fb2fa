import { candidateKey, type Slot } from '../candidates/index.js';
import { rowsOf, type Tx } from '../platform/tx.js';
import { dueReminder, type NoticeKind } from './domain/due.js';
import { raiseNotice } from './store/raise-notice.js';

interface AwaitedRow {
  readonly candidateId: string; readonly slot: Slot; readonly country: string; readonly organisation: string;
  readonly startedAt: Date; readonly deadlineAt: Date; readonly given: readonly NoticeKind[];
}

const ROWS_PER_PAGE = 500;
const FIRST = { deadlineAt: '-infinity', candidateId: '00000000-0000-0000-0000-000000000000', slot: '' };

/**
 * One look over all that is awaited, page by page: a backlog of overdue candidates must hide no new one. Which reminder
 * is due is for the rules to say; the matcher set the deadline, the node only reminds.
 */
export async function remind(tx: Tx, now: Date, rowsPerPage = ROWS_PER_PAGE): Promise<number> {
  let raised = 0;
  for (let after: AwaitedRow | undefined, more = true; more;) {
    const { deadlineAt, candidateId, slot } = after ?? FIRST;
    const page = await rowsOf<AwaitedRow>(tx, AWAITED, [now, rowsPerPage, deadlineAt, candidateId, slot]);
    raised += await remindOf(tx, page, now);
    [after, more] = [page.at(-1), page.length === rowsPerPage];
  }
  return raised;
}

async function remindOf(tx: Tx, rows: readonly AwaitedRow[], now: Date): Promise<number> {
  let raised = 0;
  for (const row of rows) {
    const kind = dueReminder({ startedAt: row.startedAt, deadlineAt: row.deadlineAt }, row.given, now);
    if (!kind) continue;
    await raiseNotice(tx, { country: row.country, organisation: row.organisation, kind, subject: candidateKey(row.candidateId, row.slot), occasion: row.deadlineAt.toISOString() }, now);
    raised += 1;
  }
  return raised;
}

/** Only those past half of their time; those that had the last reminder of this deadline are left out. */
const AWAITED = `
  select * from (
    select c.candidate_id as "candidateId", c.slot, c.country, c.organisation, c.deadline_started_at as "startedAt", c.deadline_at as "deadlineAt",
           array(select n.kind from notice n where n.subject = c.candidate_id || '.' || c.slot
                 and n.occasion = to_char(c.deadline_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as given
    from candidate c where c.awaiting and c.deadline_started_at + (c.deadline_at - c.deadline_started_at) / 2 <= $1 and (c.deadline_at, c.candidate_id, c.slot) > ($3, $4, $5)) awaited
  where not ('TWICE_THE_DEADLINE' = any(given)) order by "deadlineAt", "candidateId", slot limit $2`;
