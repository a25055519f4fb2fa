import { countsAsChild, failure, success, topicName, type Disclosure, type DisclosureField, type Result } from '@homeward/shared';
import type { Access } from '../access/index.js';
import { findCandidate, foundCandidate, keyOf, verifyJudgements, type Candidate } from '../candidates/index.js';
import { findCase } from '../cases/index.js';
import type { Gate, Outcome } from '../gate/index.js';
import { isCovered } from '../permissions/index.js';
import type { Actor } from '../platform/actor.js';
import type { Ids } from '../platform/ports.js';
import { refused, type Refused } from '../platform/refusal.js';
import { queueSealed, type ExchangeKeys } from '../platform/sealing.js';
import type { Tx } from '../platform/tx.js';
import type { ReviewService } from '../review/index.js';
import { disclosedContent } from './domain/content.js';
import { decideDisclosure } from './domain/decide.js';
import type { TwoKeys } from './domain/keys.js';
import { disclosureRefused } from './domain/refusals.js';
import { insertSent, ownPublication, queueLocal } from './store/disclosure-store.js';

export interface DisclosureParts {
  readonly gate: Gate; readonly keys: ExchangeKeys; readonly ids: Ids; readonly country: string; readonly review: Pick<ReviewService, 'tellDisclosed'>;
  /** Told after the commit that something waits to be delivered inside the country. */
  readonly deliverSoon: () => void;
}
export interface DisclosureRequest {
  readonly actor: Actor; readonly access: Access; readonly id: string;
  readonly fields: readonly DisclosureField[];
  readonly handlingText?: string | undefined;
}

/** Lets ticked fields of the own case go to the other side, node to node; the only way out for them. */
export class DisclosureService {
  constructor(private readonly parts: DisclosureParts) {}

  /** @returns the key of the candidate. */
  async disclose({ actor, access, id, fields, handlingText }: DisclosureRequest): Promise<Result<string, Refused>> {
    const result = await this.parts.gate.use<Candidate, string>({
      actor, access, operation: 'CANDIDATE_DISCLOSE',
      load: async (tx) => foundCandidate(await findCandidate(tx, id, 'CHANGE'), actor.country),
      act: async (tx, candidate, { now, actor: discloser }) => {
        const publication = await ownPublication(tx, candidate.document.ownPublicationId);
        // Verified anew, now: what was stored when the document came proves nothing about keys revoked since.
        const verdicts = await verifyJudgements(candidate.document, this.parts.keys.trust, this.parts.country, now);
        const takenBack = candidate.pending.some((judgement) => ['REFUTE', 'FLAG', 'REJECT', 'INCONCLUSIVE'].includes(judgement.kind));
        const keys = decideDisclosure({ document: candidate.document, ownCountry: this.parts.country, verdicts, takenBack, ownCase: publication }, { pseudonym: discloser, roles: actor.roles });
        if (!keys.ok) return failure(disclosureRefused(keys.failure));
        if (!await isCovered(tx, candidate.ownCaseId, ['DISCLOSURE'], keys.value.foreign.country, now, 'write')) return failure(refused('PERMISSION_MISSING'));
        if (!publication) throw new Error('a disclosure was allowed without a publication');
        return this.send(tx, candidate, { fields: [...new Set(fields)].sort(), handlingText, keys: keys.value, discloser, now, expiresAt: publication.expiresAt });
      },
    });
    if (result.ok) this.parts.deliverSoon();
    return result;
  }

  private async send(tx: Tx, candidate: Candidate, sending: { readonly fields: readonly DisclosureField[]; readonly handlingText: string | undefined; readonly keys: TwoKeys; readonly discloser: string; readonly now: Date; readonly expiresAt: Date }): Promise<Outcome<string>> {
    const { keys, now, fields, expiresAt, discloser } = sending;
    const file = await findCase(tx, candidate.ownCaseId, 'read');
    if (!file) return failure(refused('NOT_AVAILABLE'));
    const text = sending.handlingText ?? file.content.handling.text;
    const disclosure: Disclosure = {
      disclosureId: this.parts.ids.uuid(), candidateId: candidate.candidateId, fromCountry: this.parts.country, toPublicationId: keys.foreign.judgement.ownPublicationId,
      fields: [...fields],
      content: disclosedContent({ content: file.content, custody: file.custody, ageGroup: countsAsChild(file.content, now) ? 'CHILD' : 'ADULT' }, fields),
      handling: { codes: [...file.content.handling.codes], ...(text === undefined ? {} : { text }) },
      expiresAt: expiresAt.toISOString(), disclosedAt: now.toISOString(),
    };
    const toCountry = keys.foreign.country;
    await insertSent(tx, { candidate, country: this.parts.country, disclosure, toCountry, keys, discloser });
    if (toCountry === this.parts.country) await queueLocal(tx, disclosure, { country: this.parts.country, organisation: candidate.organisation });
    else await this.seal(tx, disclosure, toCountry, now);
    await this.parts.review.tellDisclosed(tx, candidate, discloser, now);
    return { ...success(keyOf(candidate)), fields, recipients: [toCountry] };
  }

  private async seal(tx: Tx, disclosure: Disclosure, toCountry: string, now: Date): Promise<void> {
    const recipient = toCountry.toLowerCase();
    await queueSealed(tx, this.parts.keys, {
      type: 'disclosure', recipient, topic: topicName('disclosures', recipient), key: disclosure.disclosureId, version: 1, expiresAt: new Date(disclosure.expiresAt), body: disclosure,
    }, now);
  }
}
