import type { Role } from '@homeward/shared';
import type { Candidate } from '../../candidates/index.js';
import { holds } from './decide.js';

/** Whether disclosing is worth offering; the signatures are verified when it is done. */
export function mayOfferDisclosure({ document, verdicts }: Candidate, roles: readonly Role[], pseudonym: string): boolean {
  const confirmed = document.state === 'CONFIRMED' || document.state === 'IDENTITY_ESTABLISHED';
  const confirmer = verdicts.some(({ judgement }) => judgement.kind === 'CONFIRM' && judgement.reviewer === pseudonym);
  return confirmed && holds(document) && roles.includes('SUPERVISOR') && !confirmer;
}
