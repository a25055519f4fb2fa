import type { Judgement } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { parsePublicId, publicId, type Candidate, type Slot } from '../domain/candidate.js';
import type { KnownCandidate } from '../domain/intake.js';
import { awaitsThisSide, isPending } from '../domain/progress.js';
import { CandidateRow } from './candidate.entity.js';

/** A judgement of this organisation, with what its reviewer wrote beside it. */
export interface GivenJudgement { readonly judgement: Judgement; readonly note: string | null }

/** Maps a row to the domain, member by member; `given` are the judgements that this organisation gave on it. */
export const candidateOfRow = (row: CandidateRow, given: readonly GivenJudgement[], hasBothSides: boolean): Candidate => ({
  candidateId: row.candidateId, slot: row.slot, organisation: row.organisation, ownCaseId: row.ownCaseId, hasBothSides,
  assignee: row.assignee, everReleased: row.everReleased, document: row.document, verdicts: row.verdicts,
  pending: given.map(({ judgement }) => judgement).filter((judgement) => isPending(judgement, row.document, row.verdicts)),
  notes: new Map(given.flatMap(({ judgement, note }) => (note === null ? [] : [[judgement.judgementId, note]]))),
});

/** By its public id. Under row-level security another organisation's side is not there. */
export async function findCandidate(tx: Tx, id: string, lock: 'READ' | 'CHANGE' = 'READ'): Promise<Candidate | undefined> {
  const wanted = parsePublicId(id);
  if (!wanted) return undefined;
  const query = tx.createQueryBuilder(CandidateRow, 'c').where('c.candidateId = :candidateId', wanted).orderBy('c.side').addOrderBy('c.slot');
  const rows = await (lock === 'CHANGE' ? query.setLock('pessimistic_write') : query).getMany();
  const row = rows.find(({ slot }) => wanted.slot === undefined || slot === wanted.slot);
  return row && candidateOfRow(row, await judgementsGiven(tx, row.candidateId, row.slot), rows.length > 1);
}

/** Wishes for more candidates were once kept here as well; they judge nothing. */
export async function judgementsGiven(tx: Tx, candidateId: string, slot: Slot): Promise<readonly GivenJudgement[]> {
  return rowsOf<GivenJudgement>(tx, 'select body as judgement, note from judgement where candidate_id = $1 and slot = $2 and kind <> \'ASK_NEXT\' and voided_at is null order by sequence', [candidateId, slot]);
}

export interface Owner { readonly caseId: string; readonly country: string; readonly organisation: string }
/** Whose record this is. `undefined`: this node never published it. `FORGOTTEN`: it did, and the case is gone. */
export async function ownerOf(tx: Tx, publicationId: string): Promise<Owner | 'FORGOTTEN' | undefined> {
  const [row] = await rowsOf<{ case_id: string | null; country: string; organisation: string }>(tx,
    'select case_id, country, organisation from publication where publication_id = $1', [publicationId]);
  if (!row) return undefined;
  return row.case_id === null ? 'FORGOTTEN' : { caseId: row.case_id, country: row.country, organisation: row.organisation };
}

export interface KnownRow extends KnownCandidate { readonly row: CandidateRow | null }
export async function knownCandidate(tx: Tx, candidateId: string, slot: Slot): Promise<KnownRow> {
  const row = await tx.findOne(CandidateRow, { where: { candidateId, slot }, lock: { mode: 'pessimistic_write' } });
  const [erased] = await rowsOf<{ number: string }>(tx, 'select document_number as number from candidate_erased where candidate_id = $1 and slot = $2', [candidateId, slot]);
  return { row, documentNumber: row ? Number(row.documentNumber) : undefined, erasedNumber: erased ? Number(erased.number) : undefined };
}

/** Feeds the subscription; the row gets its cursor after the commit (`sequenceChanges`). */
export async function recordChange(tx: Tx, at: Date, row: Pick<CandidateRow, 'candidateId' | 'slot' | 'country' | 'organisation' | 'state' | 'deadlineAt'>): Promise<void> {
  await tx.query(
    'insert into candidate_change (candidate_id, slot, country, organisation, state, deadline_at, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.candidateId, row.slot, row.country, row.organisation, row.state, row.deadlineAt, at]);
}

export async function assignCandidate(tx: Tx, candidate: Candidate, assignee: string | null): Promise<void> {
  await tx.update(CandidateRow, { candidateId: candidate.candidateId, slot: candidate.slot }, { assignee });
}

/** After an own judgement: whose turn it is may have changed before the matcher answers. */
export async function setAwaiting(tx: Tx, candidate: Candidate, awaiting: boolean): Promise<void> {
  await tx.update(CandidateRow, { candidateId: candidate.candidateId, slot: candidate.slot }, { awaiting });
}

/** Whose turn it is, derived anew. */
export async function awaitAgain(tx: Tx, candidateId: string, slot: Slot): Promise<void> {
  const row = await tx.findOne(CandidateRow, { where: { candidateId, slot }, lock: { mode: 'pessimistic_write' } });
  if (!row) return;
  const candidate = candidateOfRow(row, await judgementsGiven(tx, candidateId, slot), false);
  await setAwaiting(tx, candidate, awaitsThisSide(candidate));
}

export const keyOf = ({ candidateId, slot, hasBothSides }: Candidate): string => publicId(candidateId, slot, hasBothSides);
