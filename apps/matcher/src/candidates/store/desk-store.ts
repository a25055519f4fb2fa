import type { ContactPoint, DeskNoteCode } from '@homeward/shared';
import type { Sql } from '../../platform/database.js';
import { putRows } from '../../platform/put-rows.js';
import type { DeskRemark } from '../domain/document.js';

/** What the desk has said about a candidate. */
export interface DeskWords { readonly nudges: number; readonly notes: readonly DeskRemark[]; readonly flaggedRounds: readonly number[] }
export const NO_WORDS: DeskWords = { nudges: 0, notes: [], flaggedRounds: [] };

interface EntryRow { readonly candidate_id: string; readonly kind: 'NUDGE' | 'NOTE' | 'FLAG'; readonly code: DeskNoteCode | null; readonly round: number; readonly released: boolean; readonly written_at: Date }
const MAX_NOTES = 50;

export async function deskWordsOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, DeskWords>> {
  const rows = await sql<EntryRow>('select candidate_id, kind, code, round, released, written_at from desk_entry where candidate_id = any($1) order by written_at, entry_id', [ids]);
  return new Map([...Map.groupBy(rows, (row) => row.candidate_id)].map(([id, entries]) => [id, wordsOf(entries)]));
}

const wordsOf = (entries: readonly EntryRow[]): DeskWords => ({
  nudges: entries.filter(({ kind }) => kind === 'NUDGE').length,
  notes: entries.flatMap(({ code, written_at, released }) => (code ? [{ code, at: written_at.toISOString(), toOther: released }] : [])).slice(-MAX_NOTES),
  flaggedRounds: entries.filter(({ kind }) => kind === 'FLAG').map(({ round }) => round),
});

/** Marks what is new as taken; answers the candidates that it is about. */
export async function takeEntries(sql: Sql, now: Date): Promise<readonly string[]> {
  const rows = await sql<{ candidate_id: string }>('update desk_entry set taken_at = $1 where taken_at is null returning candidate_id', [now]);
  return [...new Set(rows.map((row) => row.candidate_id))];
}

/** The desk's row of a candidate; the members after `released` only once it is. */
export interface DeskView {
  readonly candidateId: string; readonly round: number; readonly decidingCountry: string; readonly childConcerned: boolean;
  readonly raisedAt: Date; readonly deadlineAt: Date; readonly changedAt: Date;
  /** The deadline runs: somebody's answer is due. */
  readonly awaiting: boolean;
  readonly released: { readonly state: string; readonly otherCountry: string; readonly decidingContact: ContactPoint; readonly otherContact: ContactPoint; readonly disclosed: boolean } | undefined;
}

/** Each candidate once. */
export const showDesk = (sql: Sql, views: readonly DeskView[]): Promise<void> => putRows(sql, DESK, views.map(columnsOf));

const columnsOf = ({ released, ...view }: DeskView): readonly unknown[] => [
  view.candidateId, view.round, view.decidingCountry, view.childConcerned, view.raisedAt, view.deadlineAt, view.awaiting, released !== undefined,
  released?.state ?? null, released?.otherCountry ?? null, released ? JSON.stringify(released.decidingContact) : null, released ? JSON.stringify(released.otherContact) : null, released?.disclosed ?? false, view.changedAt,
];
const COLUMNS = ['candidate_id', 'round', 'deciding_country', 'child_concerned', 'raised_at', 'deadline_at', 'awaiting', 'released', 'state', 'other_country', 'deciding_contact', 'other_contact', 'disclosed', 'changed_at'];
const DESK = { table: 'desk_candidate', columns: COLUMNS, onConflict: `on conflict (candidate_id) do update set ${COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}` };
