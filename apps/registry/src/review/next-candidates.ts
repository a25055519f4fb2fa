import { failure, MATCHER, success, topicName, type Result } from '@homeward/shared';
import type { Access } from '../access/index.js';
import { foundCase, type CaseFile } from '../cases/index.js';
import type { Gate } from '../gate/index.js';
import type { Actor } from '../platform/actor.js';
import { refused, type Refused } from '../platform/refusal.js';
import { queueSealed, type ExchangeKeys } from '../platform/sealing.js';
import { livePublicationOf, markAsked, wishKey } from '../publication/index.js';

export interface NextCandidatesParts { readonly gate: Gate; readonly keys: ExchangeKeys; readonly country: string }
export interface Asked { readonly caseId: string; readonly askedAt: Date }

/** As long as a judgement: a matcher that is rebuilt from the log answers it again. */
const WISH_KEPT_MS = 5 * 365 * 86_400_000;

/**
 * Asks for the next ten of a published case, whether or not it has a candidate. The matcher gives only those that the
 * case's own side would decide first; the answer here is the same whatever it finds.
 */
export class NextCandidates {
  constructor(private readonly parts: NextCandidatesParts) {}

  ask(actor: Actor, access: Access, caseId: string): Promise<Result<Asked, Refused>> {
    const { gate, keys, country } = this.parts;
    return gate.use<CaseFile, Asked>({
      actor, access, operation: 'CANDIDATE_ASK_NEXT',
      load: (tx, now) => foundCase(tx, caseId, 'write', now),
      act: async (tx, { id }, { now }) => {
        const live = await livePublicationOf(tx, id);
        if (!live) return failure(refused('WRONG_STATE'));
        // The matcher drops a wish about a record that it does not have; the two go by different topics.
        if (live.acceptedVersion === undefined) return failure(refused('NOT_POSSIBLE_NOW'));
        const { publicationId } = live;
        await markAsked(tx, publicationId, now);
        await queueSealed(tx, keys, {
          type: 'next-request', recipient: MATCHER, topic: topicName('judgements', country), key: wishKey(publicationId), version: now.getTime(),
          expiresAt: new Date(now.getTime() + WISH_KEPT_MS), body: { publicationId, askedAt: now.toISOString() },
        }, now);
        return { ...success({ caseId: id, askedAt: now }), recordIds: [id, publicationId], recipients: [MATCHER] };
      },
    });
  }
}
