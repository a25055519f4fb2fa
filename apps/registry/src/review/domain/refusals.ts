import { refused, type Refused } from '../../platform/refusal.js';
import type { ReviewRefusal } from './decide.js';

/** The rules' answer as the API says it. A missing role says no more than that there is nothing here. */
export function reviewRefused(refusal: ReviewRefusal): Refused {
  switch (refusal) {
    case 'ROLE_NEEDED': return refused('NOT_AVAILABLE');
    case 'WRONG_STATE': return refused('WRONG_STATE');
    case 'ALREADY_JUDGED': return refused('WRONG_STATE', { field: 'id', code: refusal, message: 'Your side has given its judgement on this evidence. A flag opens a new round.' });
    case 'SECOND_PERSON_NEEDED': return refused('SECOND_PERSON_REQUIRED', { field: 'id', code: refusal, message: 'You confirmed for the other side; somebody else must confirm for this one.' });
    case 'REASON_NEEDED': return refused('INVALID_INPUT', { field: 'reason', code: refusal, message: 'Give the reason.' });
  }
}
