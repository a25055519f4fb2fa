import type { CandidateState } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { publicId, type Slot } from '../domain/candidate.js';

/** Only what a change feed may say: id, state, deadline, cursor. */
export interface CandidateChangeEvent { readonly cursor: string; readonly id: string; readonly state: CandidateState; readonly deadlineAt: Date }
interface ChangeRow { readonly cursor: string; readonly candidateId: string; readonly slot: Slot; readonly state: CandidateState; readonly deadlineAt: Date; readonly both: boolean }

export async function changesAfter(tx: Tx, cursor: bigint, limit: number): Promise<readonly CandidateChangeEvent[]> {
  const rows = await rowsOf<ChangeRow>(tx, `
    select h.cursor::text, h.candidate_id as "candidateId", h.slot, h.state, h.deadline_at as "deadlineAt",
           (select count(distinct o.slot) from candidate o where o.candidate_id = h.candidate_id) > 1 as both
    from candidate_change h where h.cursor > $1 order by h.cursor limit $2`, [cursor.toString(), limit]);
  return rows.map((row) => ({ cursor: row.cursor, id: publicId(row.candidateId, row.slot, row.both), state: row.state, deadlineAt: row.deadlineAt }));
}

/** Where a subscription without a cursor begins: at what comes next. */
export const newestCursor = async (tx: Tx): Promise<bigint> =>
  BigInt((await rowsOf<{ newest: string }>(tx, 'select coalesce(max(cursor), 0)::text as newest from candidate_change'))[0]?.newest ?? '0');

/** Any fixed number; one sequencer at a time, whatever the number of processes. */
const SEQUENCER_LOCK = 7_220_061;

/**
 * Gives committed changes their cursors. Only what is committed is seen here, and one sequencer runs at a time, so no
 * cursor is ever given below one that a reader may have passed. Writers need no lock for it. Each organisation counts
 * for itself, so that the gaps between its own cursors do not tell it that another one has a candidate.
 */
export async function sequenceChanges(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [SEQUENCER_LOCK]);
  await tx.query(`
    with waiting as materialized (
           select id, country, organisation, row_number() over (partition by country, organisation order by id) as place
           from (select id, country, organisation from candidate_change where cursor is null order by id limit 1000) oldest),
         counted as (
           insert into candidate_change_count as known (country, organisation, last_cursor)
           select country, organisation, (select last_value from candidate_change_cursor_before) + count(*) from waiting group by country, organisation
           on conflict (country, organisation) do update set last_cursor = known.last_cursor + excluded.last_cursor - (select last_value from candidate_change_cursor_before)
           returning country, organisation, last_cursor),
         numbered as (
           select w.id, c.last_cursor - count(*) over (partition by w.country, w.organisation) + w.place as next
           from waiting w join counted c on c.country = w.country and c.organisation = w.organisation)
    update candidate_change c set cursor = numbered.next from numbered where c.id = numbered.id`);
}

const KEPT_DAYS = 30;
export const purgeChanges = (tx: Tx, now: Date): Promise<unknown> =>
  tx.query('delete from candidate_change where at < $1', [new Date(now.getTime() - KEPT_DAYS * 86_400_000)]);
