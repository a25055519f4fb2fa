import { pseudonym } from '@homeward/shared';
import type { Sql } from '../../platform/database.js';
import type { DeskRefusal, DeskWord } from '../domain/say.js';

export interface DeskUse {
  /** Pseudonym of the officer. */
  readonly author: string;
  readonly operation: 'LOOK' | DeskWord['kind'];
  readonly candidateIds: readonly string[];
  readonly decision: 'ALLOWED' | DeskRefusal;
}

/** In the transaction of the use: what cannot be logged is not answered. */
export async function recordUse(sql: Sql, { author, operation, candidateIds, decision }: DeskUse): Promise<void> {
  await sql('insert into desk_audit_entry (author, operation, candidate_ids, decision) values ($1, $2, $3, $4)', [author, operation, candidateIds, decision]);
}

/** Stable for one person in this database, and of no use outside it. */
export async function authorOf(sql: Sql, officer: { readonly issuer: string; readonly subject: string }): Promise<string> {
  const [row] = await sql<{ readonly salt: Buffer }>('select salt from desk_salt');
  if (!row) throw new Error('the desk has no salt for pseudonyms');
  return pseudonym(officer.issuer, officer.subject, row.salt);
}
