import { describe, expect, it } from '@jest/globals';
import type { CandidateState, Side } from '@homeward/shared';
import type { Tx } from '../../platform/tx.js';
import { eraseCandidate, type EraseParts } from './erase-candidate.js';

const AT = new Date('2026-01-15T10:00:00Z');
const ID = '018f0000-0000-7000-8000-000000000001';

/** Erases a candidate in this situation; answers whether the change feed was told. */
async function isTold(side: Side, state: CandidateState, everReleased: boolean): Promise<boolean> {
  const statements: string[] = [];
  const row = { candidateId: ID, slot: 'a', country: 'AT', organisation: 'at-police', side, state, everReleased, deadlineAt: AT, documentNumber: '1' };
  const tx = { findOne: () => Promise.resolve(row), query: (sql: string) => { statements.push(sql); return Promise.resolve([]); } };
  const parts = { clock: { now: () => AT }, country: 'AT', listeners: [] };
  await eraseCandidate(tx as unknown as Tx, parts as unknown as EraseParts, { candidateId: ID, slot: 'a', documentNumber: 2 });
  expect(statements.some((sql) => sql.startsWith('delete from candidate where'))).toBe(true);
  return statements.some((sql) => sql.startsWith('insert into candidate_change'));
}

describe('the end of a candidate', () => {
  it.each<readonly [Side, CandidateState, boolean, boolean]>([
    ['OTHER', 'FIRST_REVIEW', false, false], ['OTHER', 'WITHDRAWN', false, false],
    ['OTHER', 'WITHDRAWN', true, true], ['OTHER', 'RELEASED', true, true], ['DECIDING', 'FIRST_REVIEW', false, true],
  ])('%s in %s, ever released %s: the feed is told %s', async (side, state, everReleased, told) => {
    expect(await isTold(side, state, everReleased)).toBe(told);
  });
});
