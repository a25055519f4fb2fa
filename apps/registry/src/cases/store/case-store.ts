import type { CaseState, RecordKind } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { NOTICE_DAYS, type CaseFile } from '../domain/index.js';
import { fileOf, rowOf } from './case-mapper.js';
import { PersonCaseRow } from './person-case.entity.js';

/** Finds within what row-level security shows. `lock` holds the row until the transaction ends: the order of versions. */
export async function findCase(tx: Tx, id: string, lock: 'read' | 'write'): Promise<CaseFile | undefined> {
  const query = tx.createQueryBuilder(PersonCaseRow, 'c').where('c.id = :id', { id });
  const row = await (lock === 'write' ? query.setLock('pessimistic_write') : query).getOne();
  return row ? fileOf(row) : undefined;
}

export const findBySource = async (tx: Tx, organisation: string, system: string, id: string): Promise<CaseFile | undefined> => {
  const row = await tx.createQueryBuilder(PersonCaseRow, 'c').setLock('pessimistic_write')
    .where({ organisation, sourceSystem: system, sourceId: id }).getOne();
  return row ? fileOf(row) : undefined;
};

/** false when the organisation already has this reference; the transaction stays usable. */
export async function insertCase(tx: Tx, file: CaseFile): Promise<boolean> {
  const result = await tx.createQueryBuilder().insert().into(PersonCaseRow).values(rowOf(file)).orIgnore().returning('id').execute();
  return (result.raw as unknown[]).length === 1;
}

/** The caller holds the row's lock and read `expected`; a difference is a programming error, not a conflict. */
export async function updateCase(tx: Tx, file: CaseFile, expected: number): Promise<void> {
  const { id, ...columns } = rowOf(file);
  const result = await tx.createQueryBuilder().update(PersonCaseRow).set(columns).where('id = :id and version = :expected', { id, expected }).execute();
  if (result.affected !== 1) throw new Error('a case changed under its own lock');
}

/** Removes the row and keeps the bare id and a keyed hash of its source, so that nothing brings the person back. */
export async function eraseCase(tx: Tx, file: CaseFile, at: Date, sourceHash: string | undefined): Promise<void> {
  await tx.query(`insert into erased_case (id, erased_at) values ($1, $2) on conflict do nothing`, [file.id, at]);
  if (sourceHash) await tx.query(`insert into erased_source (hash, erased_at) values ($1, $2) on conflict do nothing`, [sourceHash, at]);
  await tx.query(`delete from person_case where id = $1`, [file.id]);
}

export const wasErased = async (tx: Tx, sourceHash: string): Promise<boolean> =>
  (await rowsOf(tx, `select 1 from erased_source where hash = $1`, [sourceHash])).length > 0;

/** What a list shows of a case: no name, no description. */
export interface CaseStub {
  readonly id: string; readonly reference: string; readonly kind: RecordKind; readonly state: CaseState; readonly version: number;
  readonly published: boolean; readonly reviewDueAt: Date; readonly registeredAt: Date;
}
export interface CaseFilter { readonly states?: readonly CaseState[]; readonly kinds?: readonly RecordKind[]; readonly reference?: string; readonly unpublished?: boolean }

/** Sort key of the last case that was seen. */
export interface CasePosition { readonly registeredAt: string; readonly id: string }

/** In order of registration. */
export const listCases = (tx: Tx, filter: CaseFilter, limit: number, after: CasePosition | undefined): Promise<CaseStub[]> =>
  rowsOf<CaseStub>(tx, `
    select c.id, c.reference, c.kind, c.state, c.version, c.review_due_at as "reviewDueAt", c.registered_at as "registeredAt",
           exists(select 1 from publication p where p.case_id = c.id and p.state = 'LIVE') as published
    from person_case c
    where ($1::text[] is null or c.state = any($1)) and ($2::text[] is null or c.kind = any($2)) and ($3::text is null or c.reference = $3)
      and ($4::boolean is null or $4 = not exists(select 1 from publication p where p.case_id = c.id and p.state = 'LIVE'))
      and ($5::timestamptz is null or (c.registered_at, c.id) > ($5, $6::uuid))
    order by c.registered_at, c.id limit $7`,
  [filter.states ?? null, filter.kinds ?? null, filter.reference ?? null, filter.unpublished ?? null, after?.registeredAt ?? null, after?.id ?? null, limit]);

/** Longest notice in days; a review further away needs nothing yet. */
const LONGEST_NOTICE_DAYS = Math.max(...NOTICE_DAYS);
/** Cases that the review clock may have something to say to, by id; the rules decide, this only leaves out what is far from due. */
export const dueCaseIds = async (tx: Tx, now: Date, limit: number, after: string | undefined): Promise<string[]> => (await rowsOf<{ id: string }>(tx, `
  select id from person_case where review_due_at <= $1::timestamptz + $2 * interval '1 day' and ($3::uuid is null or id > $3)
    and (review_due_at <= $1 or review_notice_days is null or (review_notice_days > $4 and review_due_at <= $1::timestamptz + $4 * interval '1 day'))
  order by id limit $5`, [now, LONGEST_NOTICE_DAYS, after ?? null, Math.min(...NOTICE_DAYS), limit])).map(({ id }) => id);
