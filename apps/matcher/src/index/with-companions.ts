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
