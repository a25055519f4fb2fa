import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CANDIDATE_STATES, ROLES, SIDES, type CandidateState, type JudgementKind, type Side } from '@homeward/shared';
import { REVIEW_KINDS, type ReviewKind } from './rules.js';
import { decideReview, type PastJudgement, type ReviewCommand, type ReviewSituation } from './decide.js';

const DIGEST = 'd'.repeat(43);
const anna = { pseudonym: 'a'.repeat(43), roles: ['CASEWORKER'] as const };

const given = (changes: Partial<ReviewSituation> = {}): ReviewSituation =>
  ({ state: 'FIRST_REVIEW', side: 'DECIDING', round: 1, evidenceDigest: DIGEST, past: [], ...changes });
const past = (who: 'OWN' | 'FOREIGN', kind: JudgementKind, changes: Partial<PastJudgement> = {}): PastJudgement =>
  ({ own: who === 'OWN', kind, round: 1, evidenceDigest: DIGEST, reviewer: 'z'.repeat(43), ...changes });
const command = (kind: ReviewKind): ReviewCommand => {
  if (kind === 'RELEASE') return { kind, fields: [] };
  if (kind === 'IDENTIFY') return { kind, method: 'INTERVIEW' };
  return kind === 'REJECT' || kind === 'REFUTE' ? { kind, reason: 'OTHER' } : { kind };
};

describe('reviewing a candidate', () => {
  it.each<{ because: string; kind: ReviewKind; situation: Partial<ReviewSituation>; expected: string }>([
    { because: 'the deciding side releases first', kind: 'RELEASE', situation: {}, expected: 'OK' },
    { because: 'the other side never releases', kind: 'RELEASE', situation: { side: 'OTHER', state: 'RELEASED' }, expected: 'WRONG_STATE' },
    { because: 'confirmation before release would need no second side', kind: 'CONFIRM', situation: {}, expected: 'WRONG_STATE' },
    { because: 'the deciding side that released may confirm', kind: 'CONFIRM', situation: { state: 'RELEASED', past: [past('OWN', 'RELEASE')] }, expected: 'OK' },
    { because: 'a release on its way is not given twice', kind: 'RELEASE', situation: { past: [past('OWN', 'RELEASE')] }, expected: 'ALREADY_JUDGED' },
    { because: 'a rejection on its way stops a release', kind: 'RELEASE', situation: { past: [past('OWN', 'REJECT')] }, expected: 'ALREADY_JUDGED' },
    { because: 'one verdict per side', kind: 'REJECT', situation: { state: 'RELEASED', past: [past('OWN', 'CONFIRM')] }, expected: 'ALREADY_JUDGED' },
    { because: 'the other side has its own say', kind: 'CONFIRM', situation: { state: 'RELEASED', side: 'OTHER', past: [past('FOREIGN', 'CONFIRM')] }, expected: 'OK' },
    { because: 'new evidence voids an old verdict', kind: 'CONFIRM', situation: { state: 'RELEASED', past: [past('OWN', 'CONFIRM', { evidenceDigest: 'e'.repeat(43) })] }, expected: 'OK' },
    { because: 'a new round voids an old verdict', kind: 'CONFIRM', situation: { state: 'RELEASED', round: 2, past: [past('OWN', 'CONFIRM')] }, expected: 'OK' },
    { because: 'two keys are two people', kind: 'CONFIRM', situation: { state: 'RELEASED', side: 'OTHER', past: [past('FOREIGN', 'CONFIRM', { reviewer: anna.pseudonym })] }, expected: 'SECOND_PERSON_NEEDED' },
    { because: 'one who confirmed for the own record alone is not told of a second person', kind: 'CONFIRM', situation: { state: 'RELEASED', round: 1, past: [past('OWN', 'CONFIRM', { reviewer: anna.pseudonym })] }, expected: 'ALREADY_JUDGED' },
    { because: 'identity comes after confirmation', kind: 'IDENTIFY', situation: { state: 'RELEASED' }, expected: 'WRONG_STATE' },
    { because: 'either side may establish identity', kind: 'IDENTIFY', situation: { state: 'CONFIRMED', side: 'OTHER' }, expected: 'OK' },
    { because: 'either side may refute', kind: 'REFUTE', situation: { state: 'CONFIRMED', side: 'OTHER', past: [past('OWN', 'CONFIRM')] }, expected: 'OK' },
    { because: 'a rejected candidate can be flagged', kind: 'FLAG', situation: { state: 'REJECTED', past: [past('OWN', 'REJECT')] }, expected: 'OK' },
    { because: 'what the other side cannot see it cannot flag', kind: 'FLAG', situation: { state: 'REJECTED', side: 'OTHER' }, expected: 'WRONG_STATE' },
  ])('$kind: $because', ({ kind, situation, expected }) => {
    const result = decideReview(command(kind), given(situation), anna);
    expect(result.ok ? 'OK' : result.failure).toBe(expected);
  });

  it('asks for a reason when it rejects or refutes', () => {
    expect(decideReview({ kind: 'REJECT' }, given(), anna)).toEqual({ ok: false, failure: 'REASON_NEEDED' });
    expect(decideReview({ kind: 'REFUTE' }, given({ state: 'CONFIRMED' }), anna)).toEqual({ ok: false, failure: 'REASON_NEEDED' });
  });

  it('names each released field once, in a stable order', () => {
    expect(decideReview({ kind: 'RELEASE', fields: ['SEX', 'MARKS', 'SEX'] }, given(), anna)).toEqual({ ok: true, value: { kind: 'RELEASE', releaseFields: ['MARKS', 'SEX'] } });
  });

  it('gives nobody without a reviewing role a say, in any state', () => {
    const outsiders = ROLES.filter((role) => !['CASEWORKER', 'INVESTIGATOR', 'SUPERVISOR'].includes(role));
    fc.assert(fc.property(
      fc.constantFrom(...REVIEW_KINDS), fc.constantFrom<CandidateState>(...CANDIDATE_STATES), fc.constantFrom<Side>(...SIDES), fc.subarray(outsiders),
      (kind, state, side, roles) => {
        expect(decideReview(command(kind), given({ state, side }), { pseudonym: anna.pseudonym, roles })).toEqual({ ok: false, failure: 'ROLE_NEEDED' });
      },
    ));
  });

  it('lets the other side do nothing before release', () => {
    fc.assert(fc.property(fc.constantFrom(...REVIEW_KINDS), fc.constantFrom<CandidateState>('RAISED', 'FIRST_REVIEW', 'ANSWERED_SAFE', 'REJECTED', 'WITHDRAWN', 'EXPIRED'), (kind, state) => {
      expect(decideReview(command(kind), given({ state, side: 'OTHER' }), anna).ok).toBe(false);
    }));
  });
});
