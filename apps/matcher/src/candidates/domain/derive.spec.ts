import { describe, expect, it } from '@jest/globals';
import { caseOf, digestOf, EVIDENCE, factsOf, finding, judged, side } from '../builders.js';
import { derive } from './derive.js';
import type { CandidateCase, SignedJudgement } from './facts.js';

const released = judged({ slot: 'a', kind: 'RELEASE', sequence: 1, releaseFields: ['SEX'] });
const ours = judged({ slot: 'a', kind: 'CONFIRM', sequence: 2 });
const theirs = judged({ slot: 'b', kind: 'CONFIRM', sequence: 1 });
const confirmed = [released, ours, theirs];
const identified = judged({ slot: 'b', kind: 'IDENTIFY', sequence: 2, method: 'DNA' });
const weaker = digestOf([finding(), finding({ field: 'BIRTH', level: 'YEAR_AGREES', bits: 7 })]);
const stronger = digestOf([finding(), finding({ field: 'BIRTH', bits: 8 }), finding({ field: 'BIOMETRIC', level: 'AGREES', bits: 20 })]);
const onEvidence = (evidence: typeof EVIDENCE) => ({ facts: factsOf({ evidence, history: [EVIDENCE, evidence] }) });

describe('the state of a candidate', () => {
  it.each<{ given: readonly SignedJudgement[]; over?: Partial<CandidateCase>; state: string; openness: string; because: string }>([
    { given: [], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'the deciding side looks alone' },
    { given: [released], state: 'RELEASED', openness: 'OPEN', because: 'the deciding side let the other in' },
    { given: [theirs], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'the other side has no say before release' },
    { given: [judged({ slot: 'b', kind: 'RELEASE', side: 'DECIDING' })], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'a fisher cannot release to itself' },
    { given: [judged({ slot: 'b', kind: 'REJECT' })], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'nor reject what it may not see' },
    { given: [judged({ slot: 'b', kind: 'FLAG' })], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'nor flag it' },
    { given: [ours], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'a confirmation alone opens nothing' },
    { given: [released, theirs], state: 'RELEASED', openness: 'OPEN', because: 'one key is not two' },
    { given: confirmed, state: 'CONFIRMED', openness: 'OPEN', because: 'both sides confirmed, by two people' },
    { given: [released, judged({ slot: 'a', kind: 'CONFIRM', sequence: 2, by: 'x' }), judged({ slot: 'b', kind: 'CONFIRM', by: 'x' })], state: 'RELEASED', openness: 'OPEN', because: 'the same person on both sides is one key' },
    { given: [...confirmed, judged({ slot: 'b', kind: 'REJECT', sequence: 2, reason: 'DIFFERENT_PERSON' })], state: 'REJECTED', openness: 'STATE_ONLY', because: 'a side may take its confirmation back' },
    { given: [judged({ slot: 'a', kind: 'ANSWER_SAFE' })], state: 'ANSWERED_SAFE', openness: 'SAFE', because: 'safe, no further detail' },
    { given: [judged({ slot: 'a', kind: 'INCONCLUSIVE' })], state: 'INCONCLUSIVE', openness: 'NOTHING', because: 'it was never released' },
    { given: [judged({ slot: 'a', kind: 'REJECT' })], state: 'REJECTED', openness: 'NOTHING', because: 'it was never released' },
    { given: [...confirmed, identified], state: 'IDENTITY_ESTABLISHED', openness: 'OPEN', because: 'people established it' },
    { given: [identified], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'nothing to establish before a confirmation' },
    { given: [...confirmed, identified, judged({ slot: 'a', kind: 'REFUTE', sequence: 3 })], state: 'REFUTED', openness: 'STATE_ONLY', because: 'a refutation erases, so it wins' },
    { given: confirmed, over: onEvidence(weaker), state: 'FIRST_REVIEW', openness: 'STATE_ONLY', because: 'other evidence voids the verdicts; who knew of it goes on knowing' },
    { given: [...confirmed, identified], over: onEvidence(weaker), state: 'IDENTITY_ESTABLISHED', openness: 'STATE_ONLY', because: 'an established identity outlives later evidence, which is not shown unreleased' },
    { given: [...confirmed, judged({ slot: 'a', kind: 'DISCLOSE', sequence: 3 })], over: onEvidence(weaker), state: 'CONFIRMED', openness: 'STATE_ONLY', because: 'after a disclosure a change does not reopen' },
    { given: [released, judged({ slot: 'a', kind: 'DISCLOSE', sequence: 3 })], state: 'RELEASED', openness: 'OPEN', because: 'a disclosure confirms nothing' },
    { given: [judged({ slot: 'a', kind: 'REJECT' })], over: onEvidence(weaker), state: 'REJECTED', openness: 'NOTHING', because: 'a rejection stays on evidence that is not materially new' },
    { given: [judged({ slot: 'a', kind: 'REJECT' })], over: onEvidence(stronger), state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'materially new evidence asks again' },
    { given: confirmed, over: { deskFlags: [1] }, state: 'FIRST_REVIEW', openness: 'STATE_ONLY', because: 'a flag opens a new round and takes nothing back' },
    { given: [...confirmed, judged({ slot: 'b', kind: 'FLAG', sequence: 2 })], over: { deskFlags: [1] }, state: 'FIRST_REVIEW', openness: 'STATE_ONLY', because: 'two flags on one round are one new round' },
    { given: confirmed, over: { deskFlags: [2] }, state: 'CONFIRMED', openness: 'OPEN', because: 'a flag on a round that was not reached waits' },
    { given: confirmed, over: { facts: factsOf({ b: side('b', { presence: 'SUSPENDED' }) }) }, state: 'WITHDRAWN', openness: 'STATE_ONLY', because: 'a suspended record takes its candidates along' },
    { given: [], over: { facts: factsOf({ releasable: false }) }, state: 'WITHDRAWN', openness: 'NOTHING', because: 'handling forbids it now' },
    { given: [], over: { facts: factsOf({ tooWeak: true }) }, state: 'WITHDRAWN', openness: 'NOTHING', because: 'the machine may withdraw what nobody judged' },
    { given: [released], over: { facts: factsOf({ tooWeak: true }) }, state: 'RELEASED', openness: 'OPEN', because: 'but not what somebody judged' },
    { given: [released], over: { facts: factsOf({ a: side('a'), b: side('b', { holds: true }) }) }, state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'the side that holds now has not let anyone in' },
    { given: confirmed, over: { facts: factsOf({ a: side('a'), b: side('b', { holds: true }) }) }, state: 'CONFIRMED', openness: 'OPEN', because: 'it had confirmed what was released to it' },
    { given: [{ ...released, country: 'gr' }], state: 'FIRST_REVIEW', openness: 'NOTHING', because: 'one country cannot judge for the other' },
  ])('is $state ($openness): $because', ({ given, over, state, openness }) => {
    expect(derive(caseOf(given, over))).toMatchObject({ state, openness });
  });

  it('stays in the round that its judgements speak of when the desk\'s flag is forgotten by a restore', () => {
    const rejected = judged({ slot: 'a', kind: 'REJECT', sequence: 3, round: 2 });
    const asked = caseOf([...confirmed, rejected], { deskFlags: [1] });
    expect(derive(asked).state).toBe('REJECTED');
    expect(derive({ ...asked, deskFlags: [] })).toMatchObject({ state: 'REJECTED', round: 2 });
    expect(derive(caseOf([judged({ slot: 'b', kind: 'REJECT', sequence: 3, round: 2 })])).round).toBe(1);
  });

  it('is no longer for a release that is said a hundred times', () => {
    const many = Array.from({ length: 100 }, (_, index) => judged({ slot: 'a', kind: 'RELEASE', sequence: index + 1, releaseFields: ['SEX'] }, 1000 + index));
    expect(derive(caseOf([...many, judged({ slot: 'a', kind: 'CONFIRM', sequence: 200 }), theirs])).making).toHaveLength(3);
  });

  it('lets no country push another\'s word aside by using its id again, whichever comes first', () => {
    const squatter: SignedJudgement = { ...released, country: 'gr' };
    for (const given of [[...confirmed, squatter], [squatter, ...confirmed]]) expect(derive(caseOf(given))).toEqual(derive(caseOf(confirmed)));
  });

  it('shows what is new when a rejected pair comes back', () => {
    expect(derive(caseOf([judged({ slot: 'a', kind: 'REJECT' })], onEvidence(stronger))).newEvidence).toEqual(['BIOMETRIC']);
  });

  it('carries the signed judgements that make a confirmation, and what was ticked', () => {
    const { making, releaseFields, round } = derive(caseOf(confirmed));
    expect(making.map((entry) => entry.judgement.kind).sort()).toEqual(['CONFIRM', 'CONFIRM', 'RELEASE']);
    expect({ releaseFields, round }).toEqual({ releaseFields: ['SEX'], round: 1 });
  });

  it('tells the reason of a rejection', () => {
    expect(derive(caseOf([judged({ slot: 'a', kind: 'REJECT', reason: 'SEX_INCOMPATIBLE' })])).rejectedReason).toBe('SEX_INCOMPATIBLE');
  });
});

describe('who decides first', () => {
  it.each([
    { facts: factsOf(), decider: 'a', because: 'a holds with validated custody' },
    { facts: factsOf({ a: side('a'), b: side('b', { holds: true }) }), decider: 'b', because: 'b holds, though accepted later' },
    { facts: factsOf({ a: side('a'), b: side('b') }), decider: 'a', because: 'nobody holds, a was accepted first' },
    { facts: factsOf({ a: side('a', { holds: true, decidesSinceMs: 9 }), b: side('b', { holds: true, decidesSinceMs: 5 }) }), decider: 'b', because: 'both hold: a claim made later cannot jump the queue' },
    { facts: factsOf({ a: side('a', { decidesSinceMs: 5 }), b: side('b', { decidesSinceMs: 5 }) }), decider: 'a', because: 'equal times fall to the smaller id' },
  ])('is $decider: $because', ({ facts, decider }) => {
    expect(derive(caseOf([], { facts })).decider).toBe(decider);
  });
});
