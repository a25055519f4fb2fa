import type { CandidateState, ContactPoint, DeskNoteCode } from '@homeward/shared';
import type { Sql } from '../../platform/database.js';
import type { DeskCandidate, ReleasedPart } from '../domain/candidate.js';
import type { DeskWord, WordCounts } from '../domain/say.js';

interface ViewRow {
  readonly candidate_id: string; readonly round: number; readonly deciding_country: string; readonly child_concerned: boolean;
  readonly deadline_at: Date; readonly awaiting: boolean; readonly released: boolean;
  readonly state: CandidateState | null; readonly other_country: string | null; readonly deciding_contact: ContactPoint | null; readonly other_contact: ContactPoint | null;
  readonly nudges: number | null; readonly notes: readonly { readonly code: DeskNoteCode; readonly at: string }[] | null; readonly flagged: boolean | null; readonly disclosed: boolean | null;
}
const COLUMNS = 'candidate_id, round, deciding_country, child_concerned, deadline_at, awaiting, released, state, other_country, deciding_contact, other_contact, nudges, notes, flagged, disclosed';

export interface ListFilter { readonly state?: CandidateState | undefined; readonly overdue?: boolean | undefined }
export interface PagePosition { readonly deadlineAt: Date; readonly id: string }

/** Soonest deadline first. A state can be asked for only of released candidates: others have none here. */
export async function listDeskCandidates(sql: Sql, { state, overdue }: ListFilter, after: PagePosition | undefined, limit: number, now: Date): Promise<readonly DeskCandidate[]> {
  const rows = await sql<ViewRow>(`
    select ${COLUMNS} from desk_view
    where ($1::text is null or state = $1) and ($2::boolean is null or (awaiting and deadline_at < $3) = $2)
      and ($4::timestamptz is null or (deadline_at, candidate_id) > ($4, $5::uuid))
    order by deadline_at, candidate_id limit $6`, [state ?? null, overdue ?? null, now, after?.deadlineAt ?? null, after?.id ?? null, limit]);
  return rows.map(toCandidate);
}

export async function deskCandidate(sql: Sql, id: string): Promise<DeskCandidate | undefined> {
  const [row] = await sql<ViewRow>(`select ${COLUMNS} from desk_view where candidate_id = $1`, [id]);
  return row && toCandidate(row);
}

const toCandidate = (row: ViewRow): DeskCandidate => ({
  id: row.candidate_id, round: row.round, decidingCountry: row.deciding_country, childConcerned: row.child_concerned,
  deadlineAt: row.deadline_at, awaiting: row.awaiting, released: row.released ? releasedPart(row) : undefined,
});

function releasedPart(row: ViewRow): ReleasedPart {
  const { state, other_country: otherCountry, deciding_contact: deciding, other_contact: other, nudges, notes, flagged, disclosed } = row;
  if (state === null || otherCountry === null || !deciding || !other || nudges === null || notes === null || flagged === null || disclosed === null) throw new Error('a released candidate lacks what the desk may see');
  return {
    state, otherCountry, nudges, flagged, disclosed,
    contacts: [{ country: row.deciding_country, contact: deciding }, { country: otherCountry, contact: other }],
    notes: notes.map(({ code, at }) => ({ code, at: new Date(at) })),
  };
}

export async function wordCounts(sql: Sql, id: string): Promise<WordCounts> {
  const [row] = await sql<WordCounts>(`
    select count(*) filter (where kind = 'NUDGE')::integer as nudges, count(*) filter (where kind = 'NOTE')::integer as notes from desk_entry where candidate_id = $1`, [id]);
  return row ?? { nudges: 0, notes: 0 };
}

/** Bound to the round and the release that the officer saw: what was said before the release stays with the deciding side. */
export async function addWord(sql: Sql, candidate: DeskCandidate, word: DeskWord, author: string): Promise<void> {
  await sql(`
    insert into desk_entry (entry_id, candidate_id, kind, code, round, released, author) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)
    on conflict do nothing`, [candidate.id, word.kind, word.kind === 'NOTE' ? word.code : null, candidate.round, candidate.released !== undefined, author]);
  await sql(`select pg_notify('matcher_desk', '')`);
}
