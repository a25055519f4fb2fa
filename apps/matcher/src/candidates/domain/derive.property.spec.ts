import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JUDGEMENT_KINDS, RELEASE_FIELDS, SIDES } from '@homeward/shared';
import { caseOf, digestOf, EVIDENCE, factsOf, finding, judged } from '../builders.js';
import { derive } from './derive.js';
import { SLOTS, type SignedJudgement } from './facts.js';

const OTHER_EVIDENCE = digestOf([finding({ bits: 19 }), finding({ field: 'SEX' })]);
const anyJudgement: fc.Arbitrary<SignedJudgement> = fc.record({
  slot: fc.constantFrom(...SLOTS), kind: fc.constantFrom(...JUDGEMENT_KINDS), side: fc.constantFrom(...SIDES),
  round: fc.integer({ min: 1, max: 3 }), sequence: fc.integer({ min: 1, max: 6 }), by: fc.constantFrom('x', 'y'),
  evidenceDigest: fc.constantFrom(EVIDENCE.digest, OTHER_EVIDENCE.digest), releaseFields: fc.subarray([...RELEASE_FIELDS]),
  id: fc.integer({ min: 1, max: 999 }),
}).map(({ id, ...given }) => judged(given, id));

/** A world, the same world in another order, and with some of it delivered twice. */
const worlds = fc.uniqueArray(anyJudgement, { maxLength: 12, selector: ({ judgement }) => judgement.judgementId }).chain((judgements) =>
  fc.record({
    judgements: fc.constant(judgements),
    delivered: fc.tuple(fc.shuffledSubarray(judgements, { minLength: judgements.length }), fc.subarray(judgements)).map(([all, twice]) => [...all, ...twice]),
    deskFlags: fc.subarray([1, 2]), evidence: fc.constantFrom(EVIDENCE, OTHER_EVIDENCE),
  }));

describe('merging judgements', () => {
  it('gives one state for every interleaving and every redelivery', () => {
    const openings = new Set<string>();
    fc.assert(fc.property(worlds, ({ judgements, delivered, deskFlags, evidence }) => {
      const facts = factsOf({ evidence, history: [EVIDENCE, OTHER_EVIDENCE] });
      const expected = derive(caseOf(judgements, { facts, deskFlags }));
      openings.add(expected.openness);
      expect(derive(caseOf(delivered, { facts, deskFlags: [...deskFlags, ...deskFlags].reverse() }))).toEqual(expected);
    }), { numRuns: 2000, seed: 7 });
    expect([...openings].sort()).toEqual(['NOTHING', 'OPEN', 'SAFE', 'STATE_ONLY']);
  });

  it('keeps every word of each country, whatever ids the other one uses', () => {
    fc.assert(fc.property(worlds, fc.constantFrom('gr', 'fr'), ({ judgements, evidence }, squatter) => {
      const ofA = judgements.filter(({ country }) => country === 'at');
      const squatting = ofA.map((entry) => ({ ...entry, country: squatter }));
      const facts = factsOf({ evidence, history: [EVIDENCE, OTHER_EVIDENCE] });
      expect(derive(caseOf([...ofA, ...squatting], { facts }))).toEqual(derive(caseOf(ofA, { facts })));
    }), { numRuns: 500, seed: 13 });
  });

  it('does not let the other side open anything by itself, whatever it signs', () => {
    fc.assert(fc.property(fc.array(anyJudgement, { maxLength: 12 }), fc.subarray([1, 2]), (judgements, deskFlags) => {
      const fished = judgements.filter(({ judgement }) => judgement.ownPublicationId === factsOf().b.publicationId);
      expect(derive(caseOf(fished, { deskFlags }))).toMatchObject({ state: 'FIRST_REVIEW', openness: 'NOTHING', round: 1 + deskFlags.filter((round) => round === 1 || deskFlags.includes(1)).length });
    }), { numRuns: 500, seed: 11 });
  });
});
