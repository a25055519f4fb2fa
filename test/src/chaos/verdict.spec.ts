import { describe, expect, it } from '@jest/globals';
import { Ledger } from './ledger.js';
import { holds, judge, type Rest } from './verdict.js';

const A = 'A'.repeat(22);
const B = 'B'.repeat(22);
const candidate = { candidateId: 'c1', aId: A, bId: B, state: 'FIRST_REVIEW', decider: 'a' } as const;

const rested = (changes: Partial<Rest> = {}): Rest => ({
  publications: new Map([
    ['GR', [{ publicationId: A, version: 3, envelopeNumber: 1, state: 'LIVE', reference: 'w0H' }]],
    ['DE', [{ publicationId: B, version: 2, envelopeNumber: 1, state: 'LIVE', reference: 'w0S' }]],
  ]),
  records: [{ publicationId: A, country: 'gr', version: 3, envelopeNumber: 1 }, { publicationId: B, country: 'de', version: 2, envelopeNumber: 1 }],
  erasedIds: new Set(), candidates: [candidate],
  nodeCandidates: new Map([['GR', [{ candidateId: 'c1', ownPublicationId: A, state: 'FIRST_REVIEW' }]]]),
  judgements: [{ candidateId: 'c1', country: 'gr', kind: 'RELEASE' }], doubledNotices: 0, unsent: 0, ...changes,
});

function ledger(): Ledger {
  const made = new Ledger();
  made.pairs.push({ a: { country: 'GR', reference: 'w0H' }, b: { country: 'DE', reference: 'w0S' } });
  made.published('GR', A, 3);
  made.published('DE', B, 2);
  made.judgements.push({ country: 'GR', candidateId: 'c1', kind: 'RELEASE' });
  return made;
}

describe('the oracle', () => {
  it('holds when everything that was acknowledged is where it belongs', () => {
    const figures = judge(ledger(), rested());
    expect(figures).toMatchObject({ expectedCandidates: 1, unexpectedCandidates: 0, unsent: 0, lost: 0, stale: 0, duplicates: 0, resurrected: 0, candidatesMissing: 0, verdictsLost: 0, digestsDifferent: 0 });
    expect(holds(figures)).toBe(true);
  });

  it.each([
    ['unsent', rested({ unsent: 1 }), 'a committed message never left its node'],
    ['lost', rested({ records: [{ publicationId: A, country: 'gr', version: 3, envelopeNumber: 1 }] }), 'the matcher never got it'],
    ['lost', rested({ publications: new Map([...rested().publications, ['GR', [{ publicationId: A, version: 2, envelopeNumber: 1, state: 'LIVE', reference: 'w0H' }]]]) }), 'the node forgot an acknowledged version'],
    ['stale', rested({ records: [{ publicationId: A, country: 'gr', version: 2, envelopeNumber: 1 }, { publicationId: B, country: 'de', version: 2, envelopeNumber: 1 }] }), 'an older version stands at the matcher'],
    ['duplicates', rested({ candidates: [candidate, { ...candidate, candidateId: 'c2' }] }), 'one pair, two candidates'],
    ['duplicates', rested({ doubledNotices: 1 }), 'one notice, twice'],
    ['resurrected', rested({ erasedIds: new Set([A]) }), 'an erased id is live'],
    ['resurrected', rested({ nodeCandidates: new Map([...rested().nodeCandidates, ['DE', [{ candidateId: 'c9', ownPublicationId: B, state: 'RELEASED' }]]]) }), 'a node keeps a candidate that the matcher has erased'],
    ['candidatesMissing', rested({ candidates: [], judgements: [] }), 'nobody raised it'],
    ['candidatesMissing', rested({ nodeCandidates: new Map() }), 'it did not reach the side that decides'],
    ['candidatesMissing', rested({ nodeCandidates: new Map([['GR', [{ candidateId: 'c1', ownPublicationId: A, state: 'RELEASED' }]]]) }), 'the node shows another state'],
    ['verdictsLost', rested({ judgements: [] }), 'the release never arrived'],
    ['digestsDifferent', rested({ records: [{ publicationId: A, country: 'gr', version: 3, envelopeNumber: 2 }, { publicationId: B, country: 'de', version: 2, envelopeNumber: 1 }] }), 'one envelope differs'],
  ] as const)('counts %s when %#', (figure, rest, because) => {
    const figures = judge(ledger(), rest);
    expect({ because, found: figures[figure] > 0, holds: holds(figures) }).toEqual({ because, found: true, holds: false });
  });
});
