import { describe, expect, it } from '@jest/globals';
import type { CandidateDocument, Judgement } from '@homeward/shared';
import { decideDisclosure, type DisclosureSituation } from './decide.js';
import type { CheckedVerdict } from './keys.js';

const DIGEST = 'd'.repeat(43);
const OWN = 'A'.repeat(22);
const FOREIGN = 'B'.repeat(22);
const supervisor = { pseudonym: 's'.repeat(43), roles: ['SUPERVISOR'] as const };

const document = (changes: Partial<CandidateDocument> = {}): CandidateDocument => ({
  candidateId: '0f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10', documentNumber: 4, round: 2, state: 'CONFIRMED', side: 'DECIDING', ownPublicationId: OWN, ownVersion: 3, otherVersion: 5,
  ownHolds: true, otherHolds: false, childConcerned: true, urgency: 'STANDARD', raisedAt: '2026-01-01T00:00:00.000Z', deadlineAt: '2026-01-02T00:00:00.000Z', modelVersion: 'm',
  bits: 10, probability: 0.9, evidence: [], evidenceDigest: DIGEST, counterpart: { country: 'GR', contact: { authority: 'Desk' } }, judgements: [], deskNotes: [], nudges: 0, changedAt: '2026-01-01T00:00:00.000Z', ...changes,
});
const verdict = (country: string, changes: Partial<Judgement>): CheckedVerdict => ({
  country,
  judgement: {
    judgementId: '5a2c5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948', candidateId: '0f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10', round: 2, side: 'DECIDING', kind: 'CONFIRM',
    ownPublicationId: OWN, ownVersion: 3, otherVersion: 5, evidenceDigest: DIGEST, reviewer: 'a'.repeat(43), decidedAt: '2026-01-01T00:00:00.000Z', sequence: 1, ...changes,
  },
});
const own = (changes: Partial<Judgement> = {}) => verdict('AT', changes);
const foreign = (changes: Partial<Judgement> = {}, country = 'GR') =>
  verdict(country, { side: 'OTHER', ownPublicationId: FOREIGN, ownVersion: 5, otherVersion: 3, reviewer: 'b'.repeat(43), ...changes });
const situation = (changes: Partial<DisclosureSituation> = {}): DisclosureSituation =>
  ({ document: document(), ownCountry: 'AT', verdicts: [own(), foreign()], takenBack: false, ownCase: { published: true, version: 3 }, ...changes });
const outcome = (changes: Partial<DisclosureSituation>, discloser: Parameters<typeof decideDisclosure>[1] = supervisor) => {
  const result = decideDisclosure(situation(changes), discloser);
  return result.ok ? 'OK' : result.failure;
};

describe('deciding a disclosure', () => {
  it.each<{ because: string; changes: Partial<DisclosureSituation>; expected: string }>([
    { because: 'two keys and a supervisor of the holding side', changes: {}, expected: 'OK' },
    { because: 'a verdict outlives a version that left the evidence alone', changes: { verdicts: [own({ ownVersion: 2 }), foreign({ ownVersion: 4 })] }, expected: 'OK' },
    { because: 'the deciding side changed hands between the two', changes: { verdicts: [own({ side: 'OTHER' }), foreign()] }, expected: 'OK' },
    { because: 'the own verdict speaks for another record', changes: { verdicts: [own({ ownPublicationId: 'C'.repeat(22) }), foreign()] }, expected: 'OWN_VERDICT_MISSING' },
    { because: 'the own verdict is signed elsewhere', changes: { verdicts: [{ ...own(), country: 'GR' }, foreign()] }, expected: 'OWN_VERDICT_MISSING' },
    { because: 'the own verdict is on a version that does not exist yet', changes: { verdicts: [own({ ownVersion: 4 }), foreign()] }, expected: 'OWN_VERDICT_MISSING' },
    { because: 'the own verdict is on a foreign version that does not exist yet', changes: { verdicts: [own({ otherVersion: 6 }), foreign()] }, expected: 'OWN_VERDICT_MISSING' },
    { because: 'the seeking side holds nobody', changes: { document: document({ ownHolds: false, otherHolds: true }) }, expected: 'NOT_HOLDING' },
    { because: 'of two sought persons the first side discloses', changes: { document: document({ ownHolds: false }) }, expected: 'OK' },
    { because: 'release is not confirmation', changes: { document: document({ state: 'RELEASED' }) }, expected: 'WRONG_STATE' },
    { because: 'a refutation on its way stops it', changes: { takenBack: true }, expected: 'WRONG_STATE' },
    { because: 'the own record changed after the verdicts', changes: { ownCase: { published: true, version: 4 } }, expected: 'RECORD_CHANGED' },
    { because: 'the own record was withdrawn', changes: { ownCase: { published: false, version: 3 } }, expected: 'RECORD_CHANGED' },
    { because: 'the own record was erased', changes: { ownCase: undefined }, expected: 'RECORD_CHANGED' },
    { because: 'own people have not confirmed', changes: { verdicts: [foreign()] }, expected: 'OWN_VERDICT_MISSING' },
  ])('$expected: $because', ({ changes, expected }) => { expect(outcome(changes)).toBe(expected); });

  it.each<{ because: string; lie: CheckedVerdict[] }>([
    { because: 'says confirmed and brings no foreign verdict', lie: [] },
    { because: 'brings a rejection', lie: [foreign({ kind: 'REJECT', reason: 'OTHER' })] },
    { because: 'brings the verdict of an earlier round', lie: [foreign({ round: 1 })] },
    { because: 'brings a verdict on other evidence', lie: [foreign({ evidenceDigest: 'e'.repeat(43) })] },
    { because: 'brings a verdict on another candidate', lie: [foreign({ candidateId: '1f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10' })] },
    { because: 'brings a verdict on a version that does not exist yet', lie: [foreign({ otherVersion: 9 })] },
    { because: 'brings the verdict of a third country', lie: [foreign({}, 'FR')] },
    { because: 'passes the own verdict off as the foreign one', lie: [foreign({}, 'AT')] },
    { because: 'brings a verdict on a version of the foreign record that does not exist yet', lie: [foreign({ ownVersion: 6 })] },
    { because: 'lets the foreign verdict speak for the own record', lie: [foreign({ ownPublicationId: OWN })] },
  ])('a hub that $because discloses nothing', ({ lie }) => {
    expect(outcome({ verdicts: [own(), ...lie] })).toBe('FOREIGN_VERDICT_MISSING');
  });

  it('wants two different people, and a third who discloses', () => {
    expect(outcome({ verdicts: [own(), foreign({ reviewer: 'a'.repeat(43) })] })).toBe('SECOND_PERSON_NEEDED');
    expect(outcome({ verdicts: [own({ reviewer: supervisor.pseudonym }), foreign()] })).toBe('OTHER_SUPERVISOR_NEEDED');
    expect(outcome({}, { ...supervisor, roles: ['INVESTIGATOR', 'CASEWORKER'] })).toBe('ROLE_NEEDED');
  });

  it('lets two organisations of one country hold the two keys', () => {
    expect(outcome({ document: document({ counterpart: { country: 'AT', contact: { authority: 'Agency' } } }), verdicts: [own(), foreign({}, 'AT')] })).toBe('OK');
  });
});
