import { refused, type Refused } from '../../platform/refusal.js';
import type { DisclosureRefusal } from './decide.js';

const because = (refusal: DisclosureRefusal, message: string) => ({ field: 'id', code: refusal, message });

export function disclosureRefused(refusal: DisclosureRefusal): Refused {
  switch (refusal) {
    case 'ROLE_NEEDED': case 'NOT_HOLDING': return refused('NOT_AVAILABLE');
    case 'WRONG_STATE': return refused('WRONG_STATE', because(refusal, 'Both sides must have confirmed, and nobody may have taken it back.'));
    case 'RECORD_CHANGED': return refused('STALE_VERSION', because(refusal, 'Your own record changed after the confirmations; wait for the candidate to come back, then confirm again if asked.'));
    case 'OWN_VERDICT_MISSING': case 'FOREIGN_VERDICT_MISSING':
      return refused('WRONG_STATE', because(refusal, 'This node could not verify the signed confirmations of both sides itself, so nothing may leave it.'));
    case 'SECOND_PERSON_NEEDED': case 'OTHER_SUPERVISOR_NEEDED':
      return refused('SECOND_PERSON_REQUIRED', because(refusal, 'A supervisor must disclose who is none of the two who confirmed.'));
  }
}
