import { judgementKid, type EvidenceField, type Judgement } from '@homeward/shared';
import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import { putRows } from '../../platform/put-rows.js';
import type { EvidenceSummary, SignedJudgement } from '../domain/facts.js';
import { CANDIDATE_COLUMNS, toColumns, toStoredCandidate, type CandidateRow, type StoredCandidate } from './candidate-row.js';

/** Few, so that a large batch does not fill the server's table of locks; strangers that share one only wait for each other. */
const LOCKS = 1024;
/** Tells these advisory locks from others of the database. */
const LOCK_SPACE = 7001;

/**
 * Holds candidates until the transaction ends, those that do not exist yet too: a judgement that comes while its
 * candidate is being raised must be seen by one of the two transactions.
 */
export async function lockCandidates(sql: Sql, rest: AtRest, ids: readonly string[]): Promise<ReadonlyMap<string, StoredCandidate>> {
  await sql('select pg_advisory_xact_lock($2, lock) from (select distinct hashtext(id) & $3 as lock from unnest($1::text[]) id order by lock) ordered', [ids, LOCK_SPACE, LOCKS - 1]);
  const rows = await sql<CandidateRow>('select * from candidate where candidate_id = any($1) order by candidate_id for update', [ids]);
  return new Map(rows.map((row) => [row.candidate_id, toStoredCandidate(row, rest)]));
}

/** Each candidate once. */
export const saveCandidates = (sql: Sql, rest: AtRest, candidates: readonly StoredCandidate[]): Promise<void> =>
  putRows(sql, CANDIDATE, candidates.map((candidate) => toColumns(candidate, rest)));
const CANDIDATE = {
  table: 'candidate', columns: CANDIDATE_COLUMNS,
  onConflict: `on conflict (candidate_id) do update set ${CANDIDATE_COLUMNS.slice(3).map((column) => `${column} = excluded.${column}`).join(', ')}`,
};

export const addEvidence = (sql: Sql, summaries: readonly (EvidenceSummary & { readonly candidateId: string })[]): Promise<void> =>
  putRows(sql, EVIDENCE, summaries.map(({ candidateId, digest, bits, bitsByField }) => [candidateId, digest, bits, JSON.stringify(bitsByField)]));
const EVIDENCE = { table: 'candidate_evidence', columns: ['candidate_id', 'evidence_digest', 'bits', 'bits_by_field'], onConflict: 'on conflict do nothing' };

interface EvidenceRow { readonly candidate_id: string; readonly evidence_digest: string; readonly bits: number; readonly bits_by_field: Readonly<Partial<Record<EvidenceField, number>>> }
export async function evidenceOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceSummary[]>> {
  const rows = await sql<EvidenceRow>('select candidate_id, evidence_digest, bits, bits_by_field from candidate_evidence where candidate_id = any($1)', [ids]);
  return mapGroups(rows, ({ evidence_digest, bits, bits_by_field }) => ({ digest: evidence_digest, bits, bitsByField: bits_by_field }));
}

interface JudgementRow { readonly candidate_id: string; readonly country: string; readonly signed: string; readonly content: Judgement }
export async function judgementsOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, readonly SignedJudgement[]>> {
  const rows = await sql<JudgementRow>('select candidate_id, country, signed, content from judgement where candidate_id = any($1) and not suspended', [ids]);
  return mapGroups(rows, ({ country, signed, content }) => ({ country, signed, judgement: content }));
}

/** A judgement may come before its candidate (two topics), so it stands alone. Ids of erased candidates are refused. */
export async function addJudgement(sql: Sql, { country, signed, judgement }: SignedJudgement, at: Date): Promise<boolean> {
  const rows = await sql(`
    insert into judgement (judgement_id, candidate_id, country, signed, content, received_at, signed_by)
    select $1::uuid, $2::uuid, $3, $4, $5::jsonb, $6, $7 where not exists (select from erased_candidate where candidate_id = $2::uuid)
    on conflict do nothing returning judgement_id`, [judgement.judgementId, judgement.candidateId, country, signed, JSON.stringify(judgement), at, judgementKid(signed)]);
  return rows.length > 0;
}

/** Candidates with judgements under this key that still count. */
export async function judgedUnder(sql: Sql, kid: string, limit: number): Promise<readonly string[]> {
  const rows = await sql<{ candidate_id: string }>('select distinct candidate_id from judgement where signed_by = $1 and not suspended order by candidate_id limit $2', [kid, limit]);
  return rows.map((row) => row.candidate_id);
}

/** They count no more, and stay only so that the same ones are not taken again. */
export async function suspendJudgements(sql: Sql, kid: string, ids: readonly string[]): Promise<void> {
  await sql('update judgement set suspended = true where signed_by = $1 and candidate_id = any($2)', [kid, ids]);
}

export async function candidateIdsOf(sql: Sql, publicationIds: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{ candidate_id: string }>('select candidate_id from candidate where a_id = any($1) or b_id = any($1)', [publicationIds]);
  return rows.map((row) => row.candidate_id);
}

export async function undeliveredIds(sql: Sql, limit: number): Promise<readonly string[]> {
  const rows = await sql<{ candidate_id: string }>('select candidate_id from candidate where undelivered order by changed_at limit $1', [limit]);
  return rows.map((row) => row.candidate_id);
}

/** Row, evidence and judgements go; the id stays, so that a late judgement finds nothing to hang on to. */
export async function deleteCandidates(sql: Sql, ids: readonly string[], now: Date): Promise<void> {
  await sql('insert into erased_candidate (candidate_id, erased_at) select unnest($1::uuid[]), $2 on conflict do nothing', [ids, now]);
  await sql('delete from judgement where candidate_id = any($1)', [ids]);
  await sql('delete from candidate where candidate_id = any($1)', [ids]);
}

function mapGroups<Row extends { readonly candidate_id: string }, Value>(rows: readonly Row[], toValue: (row: Row) => Value): ReadonlyMap<string, readonly Value[]> {
  const groups = Map.groupBy(rows, (row) => row.candidate_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(toValue)]));
}
