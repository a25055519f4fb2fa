import { recordsById, type IndexedRecord } from '../intake/index.js';
import type { AtRest } from '../platform/at-rest.js';
import type { Sql } from '../platform/database.js';
import type { Groups } from './domain/groups.js';
import { indexedOf, type Indexed } from './domain/indexed.js';

/** These records with what the records of their companions say now, in the same order. */
export async function withCompanions(sql: Sql, rest: AtRest, groups: Groups, records: readonly IndexedRecord[]): Promise<readonly Indexed[]> {
  const ids = [...new Set(records.flatMap(({ publicationId }) => groups.of(publicationId)))];
  const known = ids.length === 0 ? new Map<string, IndexedRecord>() : await recordsById(sql, rest, ids);
  return records.map((stored) => indexedOf(stored, groups.of(stored.publicationId).flatMap((id) => known.get(id) ?? [])));
}

/** The records with these ids that there are, in the order of the ids. */
export async function recordsWithCompanions(sql: Sql, rest: AtRest, groups: Groups, ids: readonly string[]): Promise<readonly Indexed[]> {
  if (ids.length === 0) return [];
  const records = await recordsById(sql, rest, ids);
  return withCompanions(sql, rest, groups, ids.flatMap((id) => records.get(id) ?? []));
}

export async function withItsCompanions(sql: Sql, rest: AtRest, groups: Groups, stored: IndexedRecord): Promise<Indexed> {
  const [one] = await withCompanions(sql, rest, groups, [stored]);
  return one ?? indexedOf(stored);
}
