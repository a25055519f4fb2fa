import { deskAfterRelease, deskBeforeRelease, deskFlags, deskNotes } from './steps/desk.js';
import { disclose, disclosureArrives, establishIdentity } from './steps/disclose.js';
import { aloneInSweden, candidateAppears, evidenceAddsUp, germanySeesNothing, subscribeInGreece, withoutAccess } from './steps/meet.js';
import { organisationsApart, publicationRefused, publishInGreece, registerInGermany, registerInGreece, validateCustody } from './steps/register.js';
import { confirm, germanySeesWhatWasTicked, release } from './steps/release.js';
import { auditTells, erase, withdraw } from './steps/withdraw.js';
import type { Step } from './step.js';

/** Two countries, one child: from the first entry to the last byte. */
export const STORY: readonly Step[] = [
  registerInGermany, registerInGreece, organisationsApart, publicationRefused, validateCustody, subscribeInGreece, publishInGreece,
  candidateAppears, evidenceAddsUp, germanySeesNothing, aloneInSweden, withoutAccess, deskBeforeRelease,
  release, germanySeesWhatWasTicked, confirm, disclose, disclosureArrives, establishIdentity,
  deskAfterRelease, deskNotes, deskFlags, withdraw, erase, auditTells,
];
