import type { Found } from '../../gate/index.js';
import type { Candidate } from './candidate.js';
import { candidateKey } from './candidate.js';
import { visibilityOf } from './visibility.js';

/** What the gate may know of a candidate. One that this side may not learn of is not found, like one that is not there. */
export function foundCandidate(candidate: Candidate | undefined, country: string): Found<Candidate> | undefined {
  if (!candidate) return undefined;
  const { side, state, childConcerned } = candidate.document;
  if (visibilityOf(side, state, candidate.everReleased) === 'NOTHING') return undefined;
  return {
    subject: candidate,
    facts: { country, organisation: candidate.organisation, childConcerned },
    recordIds: [candidateKey(candidate.candidateId, candidate.slot), candidate.ownCaseId],
  };
}
