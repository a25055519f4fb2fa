import { present } from '../../person/index.js';
import type { Birth } from '@homeward/shared';
import { certainMajority } from '@homeward/shared';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { SPEAKS_FOR_MINOR, type EndedReason, type Permission } from '../domain/permission.js';
import { PermissionRow } from './permission.entity.js';

const rowOf = (permission: Permission): PermissionRow => ({
  id: permission.id, caseId: permission.caseId, country: permission.country, organisation: permission.organisation, basis: permission.basis, answer: permission.answer,
  givenBy: permission.givenBy ?? null, capacity: permission.capacity ?? null, scope: permission.scope, recipients: permission.recipients, evidenceReference: permission.evidenceReference,
  expiresAt: permission.expiresAt ?? null, withdrawnAt: permission.withdrawnAt ?? null, endedReason: permission.endedReason ?? null,
  recordedBy: permission.recordedBy, recordedAt: permission.recordedAt,
});
const permissionOf = (row: PermissionRow): Permission => ({
  id: row.id, caseId: row.caseId, country: row.country, organisation: row.organisation, basis: row.basis, answer: row.answer,
  scope: row.scope, recipients: row.recipients, evidenceReference: row.evidenceReference, recordedBy: row.recordedBy, recordedAt: row.recordedAt,
  ...present({ givenBy: row.givenBy, capacity: row.capacity, expiresAt: row.expiresAt, withdrawnAt: row.withdrawnAt, endedReason: row.endedReason }),
});

/** Oldest first. */
export const permissionsOf = async (tx: Tx, caseId: string): Promise<Permission[]> =>
  (await tx.createQueryBuilder(PermissionRow, 'p').where('p.case_id = :caseId', { caseId }).orderBy('p.recorded_at').addOrderBy('p.id').getMany()).map(permissionOf);

export const insertPermission = async (tx: Tx, permission: Permission): Promise<void> => {
  await tx.createQueryBuilder().insert().into(PermissionRow).values(rowOf(permission)).execute();
};

/** One that is known, also one that has ended since, stays as it is. */
export const insertPermissionIfNew = async (tx: Tx, permission: Permission): Promise<void> => {
  await tx.createQueryBuilder().insert().into(PermissionRow).values(rowOf(permission)).orIgnore().execute();
};

/** False when there is none of this id at the case, or it has ended already. */
export async function endPermission(tx: Tx, caseId: string, id: string, reason: EndedReason, at: Date): Promise<boolean> {
  const result = await tx.createQueryBuilder().update(PermissionRow).set({ withdrawnAt: at, endedReason: reason })
    .where('id = :id and case_id = :caseId and withdrawn_at is null', { id, caseId }).execute();
  return result.affected === 1;
}

export const erasePermissions = async (tx: Tx, caseId: string): Promise<void> => {
  await tx.query('delete from permission where case_id = $1', [caseId]);
};

interface Doubtful { readonly case_id: string; readonly birth: Birth | null; readonly expired: boolean }
export interface CaseIdPage {
  readonly ids: readonly string[];
  /** From where to go on; undefined after the last page. */
  readonly next: string | undefined;
}
/**
 * Cases with a permission that the clock must end, by id: expired ones, and those given for a minor who is of age now.
 * Majority is a rule over calendars, so a page of those in doubt is read and the rule is asked; a page may hold none.
 */
export async function pageOfOverduePermissions(tx: Tx, now: Date, limit: number, after: string | undefined): Promise<CaseIdPage> {
  const rows = await rowsOf<Doubtful>(tx, `
    select p.case_id, c.birth, bool_or(coalesce(p.expires_at <= $1, false)) as expired
    from permission p join person_case c on c.id = p.case_id
    where p.withdrawn_at is null and (p.expires_at <= $1 or p.capacity = any($2)) and ($3::uuid is null or p.case_id > $3)
    group by p.case_id, c.birth order by p.case_id limit $4`, [now, [...SPEAKS_FOR_MINOR], after ?? null, limit]);
  const overdue = rows.filter(({ expired, birth }) => expired || (birth && certainMajority(birth) <= now));
  return { ids: overdue.map(({ case_id: id }) => id), next: rows.length === limit ? rows.at(-1)?.case_id : undefined };
}
