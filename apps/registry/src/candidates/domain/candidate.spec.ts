import { describe, expect, it } from '@jest/globals';
import { CANDIDATE_ID, candidateOf, documentOf, judgementOf, verifiedOf } from '../builders.js';
import { candidateKey, parseCandidateKey } from './candidate.js';
import { decideDocument, decideErasure } from './intake.js';
import { awaitsThisSide, isOverdue } from './progress.js';

describe('taking candidate documents in', () => {
  it.each([
    { because: 'the first one counts', known: {}, number: 1, expected: 'APPLY' },
    { because: 'newer replaces older', known: { documentNumber: 1 }, number: 2, expected: 'APPLY' },
    { because: 'a redelivery changes nothing', known: { documentNumber: 2 }, number: 2, expected: 'STALE' },
    { because: 'a replay does not bring an erased candidate back', known: { erasedNumber: 5 }, number: 4, expected: 'ERASED' },
    { because: 'nor does the very number that was erased', known: { erasedNumber: 5 }, number: 5, expected: 'ERASED' },
    { because: 'a new document after an erasure is a new candidate', known: { erasedNumber: 5 }, number: 6, expected: 'APPLY' },
  ])('$because', ({ known, number, expected }) => {
    expect(decideDocument({ documentNumber: undefined, erasedNumber: undefined, ...known }, number)).toBe(expected);
  });

  it.each([
    { because: 'it can come before any document', known: {}, number: 1, expected: 'APPLY' },
    { because: 'it wins over a document of the same number', known: { documentNumber: 3 }, number: 3, expected: 'APPLY' },
    { because: 'a late one does not remove a newer document', known: { documentNumber: 3 }, number: 2, expected: 'STALE' },
    { because: 'twice is once', known: { erasedNumber: 3 }, number: 3, expected: 'ERASED' },
  ])('erases: $because', ({ known, number, expected }) => {
    expect(decideErasure({ documentNumber: undefined, erasedNumber: undefined, ...known }, number)).toBe(expected);
  });

  it('reads and writes the key of a slot', () => {
    expect(parseCandidateKey(candidateKey(CANDIDATE_ID, 'b'))).toEqual({ candidateId: CANDIDATE_ID, slot: 'b' });
    expect(['', CANDIDATE_ID, `${CANDIDATE_ID}.c`, `${CANDIDATE_ID}.a.b`].map(parseCandidateKey)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('whose turn it is', () => {
  const after = new Date('2026-03-02T08:00:00.000Z');
  it('runs against the deciding side until it has judged', () => {
    expect(isOverdue(candidateOf(), after)).toBe(true);
    expect(isOverdue(candidateOf(), new Date(after.getTime() - 1))).toBe(false);
    expect(awaitsThisSide(candidateOf({ pending: [judgementOf({ kind: 'RELEASE' })] }))).toBe(false);
  });

  it('runs against each side of a released candidate until its verdict', () => {
    const document = documentOf({ state: 'RELEASED', side: 'OTHER' });
    expect(awaitsThisSide(candidateOf({ document }))).toBe(true);
    expect(awaitsThisSide(candidateOf({ document, verdicts: [verifiedOf('AT', { side: 'OTHER' })] }))).toBe(false);
    expect(awaitsThisSide(candidateOf({ document, verdicts: [verifiedOf('AT', { side: 'OTHER', round: 2 })] }))).toBe(true);
    expect(awaitsThisSide(candidateOf({ document, verdicts: [verifiedOf('GR', { side: 'OTHER', ownPublicationId: 'B'.repeat(22) })] }))).toBe(true);
  });

  it('rests once nobody has anything to decide', () => {
    expect(isOverdue(candidateOf({ document: documentOf({ state: 'REJECTED' }) }), after)).toBe(false);
  });
});
