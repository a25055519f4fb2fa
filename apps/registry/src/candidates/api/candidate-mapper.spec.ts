import { describe, expect, it } from '@jest/globals';
import { candidateOf, documentOf, verifiedOf } from '../builders.js';
import { candidateToApi } from './candidate-mapper.js';

const OWN = '5a2c5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948';
const FOREIGN = '6c8e5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948';

describe('the judgements of a candidate in an answer', () => {
  it('have the note of the own organisation, and none beside another\'s judgement', () => {
    const candidate = candidateOf({
      document: documentOf({ state: 'RELEASED' }), notes: new Map([[OWN, 'the scar is older']]),
      verdicts: [verifiedOf('AT', { judgementId: OWN }), verifiedOf('GR', { judgementId: FOREIGN, side: 'OTHER', sequence: 2 })],
    });
    const { judgements } = candidateToApi({ candidate, ownReference: 'REF-1', now: new Date('2026-03-01T10:00:00Z'), allowedActions: [] }, 'EN', 'BOTH');
    expect(judgements.map(({ side, note }) => [side, note])).toEqual([['DECIDING', 'the scar is older'], ['OTHER', null]]);
  });
});
