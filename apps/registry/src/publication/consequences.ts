import type { CaseEventType, Consequence } from '../cases/index.js';
import { erasePermissions } from '../permissions/index.js';
import type { Publisher } from './publisher.js';

const LEAVES_TOPICS: readonly CaseEventType[] = ['CaseSuspended', 'CaseClosed', 'CaseExpired'];

/** Who is not active is not in the topics. */
export const retracting = (publisher: Publisher): Consequence => async (tx, event, file) => {
  if (event.type === 'CaseErased') await publisher.forgetCase(tx, file.id, event.at);
  if (LEAVES_TOPICS.includes(event.type)) await publisher.retract(tx, file.id, event.at);
};

export const forgettingPermissions: Consequence = async (tx, event, file) => {
  if (event.type === 'CaseErased') await erasePermissions(tx, file.id);
};
