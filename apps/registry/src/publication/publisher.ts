import { failure, MATCHER, success, topicName, type Epochs, type Participant, type Result } from '@homeward/shared';
import { POLICY_VERSION } from '../access/index.js';
import { recordAudit } from '../audit/index.js';
import type { CaseFile } from '../cases/index.js';
import { holdsUntil, permissionsOf, type Permission } from '../permissions/index.js';
import type { Courier, Letter } from '../platform/courier.js';
import type { Ids } from '../platform/ports.js';
import { refused, type Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';
import { documentHashes } from './domain/document-hashes.js';
import { mayPublish } from './domain/may-publish.js';
import { minimalRecordOf } from './domain/minimal-record-of.js';
import type { Publication } from './domain/publication.js';
import { wishKey } from './domain/wish-key.js';
import type { PublicationGate } from './publication-gate.js';
import { selfCopyOf } from './self-copy.js';
import { livePublicationIdsOf, livePublicationOf, publicationsOf, savePublication } from './store/publication-store.js';
import { CASE_ERASED_UNTIL } from './topics/seen.js';

export interface PublisherParts { readonly participant: Participant; readonly courier: Courier; readonly epochs: Epochs; readonly ids: Ids; readonly gate: PublicationGate }

/** Puts cases into the topics and takes them out; always inside the transaction of what made it necessary. */
export class Publisher {
  readonly topic: string;
  constructor(private readonly parts: PublisherParts) {
    this.topic = topicName('records', parts.participant);
  }

  /** The caller holds the lock on the case's row. A case that is in the topics gets its next version. */
  async publish(tx: Tx, file: CaseFile, now: Date): Promise<Result<Publication, Refused>> {
    if (!this.parts.gate.isOpen()) return failure(refused('NOT_POSSIBLE_NOW'));
    const permission = mayPublish(file, await permissionsOf(tx, file.id), now);
    if (!permission.ok) return permission;
    const earlier = await livePublicationOf(tx, file.id);
    return this.send(tx, file, this.next(file, earlier, permission.value, now), permission.value, now);
  }

  /**
   * What the node says again by itself: the same version under the next envelope number, after a key change or when the
   * matcher lacks it. What was amended since, or may stay longer or shorter now, is no longer the same: the next version.
   */
  async resend(tx: Tx, file: CaseFile, live: Publication, now: Date): Promise<Result<Publication, Refused>> {
    const permission = mayPublish(file, await permissionsOf(tx, file.id), now);
    if (!permission.ok) return permission;
    const next = this.next(file, live, permission.value, now);
    const sent = await this.send(tx, file, isSaid(live, next) ? { ...live, envelopeNumber: live.envelopeNumber + 1, changedAt: now } : next, permission.value, now);
    if (sent.ok) await this.audit(tx, sent.value, now);
    return sent;
  }

  /** For a case that was reviewed, or has a longer permission, since it was published. False when it must not stay longer. */
  async prolong(tx: Tx, file: CaseFile, live: Publication, now: Date): Promise<boolean> {
    const permission = mayPublish(file, await permissionsOf(tx, file.id), now);
    if (!permission.ok || this.next(file, live, permission.value, now).expiresAt <= live.expiresAt) return false;
    return (await this.resend(tx, file, live, now)).ok;
  }

  /** Ids of the keys, and of the epoch secrets, that a record would be under now. */
  keysInForce(now: Date): string {
    const epochs = this.parts.epochs.active(now.getTime()).map(({ epoch }) => epoch);
    return `${this.parts.courier.sealedUnder(MATCHER)}/${epochs.join('+')}`;
  }

  private next(file: CaseFile, earlier: Publication | undefined, permission: Permission, now: Date): Publication {
    const until = holdsUntil(permission, file.content);
    return {
      publicationId: earlier?.publicationId ?? this.parts.ids.publicationId(), caseId: file.id, country: file.country, organisation: file.organisation,
      version: (earlier?.version ?? 0) + 1, envelopeNumber: 1, state: 'LIVE', caseVersion: file.version,
      expiresAt: until && until < file.review.dueAt ? until : file.review.dueAt, changedAt: now,
      ...(earlier?.askedAt ? { askedAt: earlier.askedAt } : {}),
      ...(earlier?.acceptedVersion === undefined ? {} : { acceptedVersion: earlier.acceptedVersion }),
    };
  }

  private async send(tx: Tx, file: CaseFile, publication: Publication, permission: Permission, now: Date): Promise<Result<Publication, Refused>> {
    const record = minimalRecordOf(file, {
      publicationId: publication.publicationId, version: publication.version, expiresAt: publication.expiresAt, recipients: permission.recipients,
      companions: await livePublicationIdsOf(tx, file.content.companions),
      documents: documentHashes(file.content.documents, this.parts.epochs.active(now.getTime())),
    });
    if (!record.ok) return record;
    await savePublication(tx, { ...publication, sealedUnder: this.keysInForce(now) });
    await this.parts.courier.send(tx, { ...this.letterOf(publication, publication.expiresAt), type: 'record', body: record.value, selfBody: selfCopyOf(file, publication, record.value, permission) });
    return success(publication);
  }

  /** Nothing of the case stays in the topics: erase marker now, tombstone when the matcher has confirmed it. Idempotent. */
  async retract(tx: Tx, caseId: string, now: Date): Promise<Publication | undefined> {
    const live = await livePublicationOf(tx, caseId);
    return live && this.erase(tx, { ...live, version: live.version + 1 }, now);
  }

  /**
   * The case itself is erased: every publication that it ever had says so in the topics, so that a database restored
   * from an older backup learns it from there and does not bring the person back.
   */
  async forgetCase(tx: Tx, caseId: string, now: Date): Promise<void> {
    for (const publication of (await publicationsOf(tx, caseId)).map(withoutCase)) {
      switch (publication.state) {
        case 'LIVE': await this.erase(tx, { ...publication, version: publication.version + 1 }, now); break;
        case 'ERASING': await this.erase(tx, publication, now); break;
        case 'ERASED': await this.bury(tx, publication, now); break;
      }
    }
  }

  /** Sends the marker of the publication's version; for a marker that was lost, under its next envelope number. */
  async erase(tx: Tx, publication: Publication, now: Date, until = neverLapses(now, publication)): Promise<Publication> {
    const envelopeNumber = publication.state === 'LIVE' ? 1 : publication.envelopeNumber + 1;
    const erasing: Publication = { ...publication, envelopeNumber, state: 'ERASING', changedAt: now };
    await savePublication(tx, erasing);
    const { publicationId, version, organisation } = erasing;
    await this.parts.courier.send(tx, {
      ...this.letterOf(erasing, until), type: 'erase', body: { publicationId, version }, selfBody: { erased: true, organisation },
    });
    return erasing;
  }

  /** The matcher has forgotten: now the log may. Only ids are kept here. */
  async bury(tx: Tx, publication: Publication, now: Date, until = neverLapses(now, publication)): Promise<void> {
    const { publicationId, caseId, country, organisation, version, envelopeNumber, caseVersion, expiresAt } = publication;
    const erased: Publication = { publicationId, ...(caseId ? { caseId } : {}), country, organisation, version, envelopeNumber: envelopeNumber + 1, state: 'ERASED', caseVersion, expiresAt, changedAt: now };
    await savePublication(tx, erased);
    await this.parts.courier.sendTombstone(tx, { ...this.letterOf(erased, until), type: 'erase' });
    if (publication.askedAt) await this.buryWish(tx, publicationId, now);
  }

  private buryWish(tx: Tx, publicationId: string, now: Date): Promise<void> {
    return this.parts.courier.sendTombstone(tx, {
      type: 'next-request', recipient: MATCHER, topic: topicName('judgements', this.parts.participant), key: wishKey(publicationId), version: now.getTime(), envelopeNumber: 1, expiresAt: new Date(now.getTime() + WISH_TOMBSTONE_MS),
    });
  }

  /** Nobody asked for it, and data leaves all the same. */
  private audit(tx: Tx, { country, organisation, publicationId, caseId }: Publication, at: Date): Promise<void> {
    return recordAudit(tx, {
      at, country, organisation, actor: 'node', kind: 'DISCLOSURE', operation: 'NODE_RESEND', recordIds: [publicationId, ...(caseId ? [caseId] : [])], recipients: [MATCHER],
      policyVersion: POLICY_VERSION, decision: 'ALLOWED',
    });
  }

  private letterOf({ publicationId, version, envelopeNumber }: Publication, expiresAt: Date): Omit<Letter, 'type' | 'body'> {
    return { recipient: MATCHER, topic: this.topic, key: publicationId, version, envelopeNumber, expiresAt };
  }
}

/** Whether the live publication says what the next one would. */
const isSaid = (live: Publication, next: Publication): boolean => live.caseVersion === next.caseVersion && live.expiresAt.getTime() === next.expiresAt.getTime();

const WISH_TOMBSTONE_MS = 86_400_000;
const ERASURE_YEARS = 100;
/** An order to forget outlives every record; without a case it says that the case is gone. */
const neverLapses = (now: Date, { caseId }: Publication): Date => (caseId ? new Date(Date.UTC(now.getUTCFullYear() + ERASURE_YEARS, 0, 1)) : CASE_ERASED_UNTIL);
const withoutCase = (publication: Publication): Publication =>
  Object.fromEntries(Object.entries(publication).filter(([name]) => name !== 'caseId')) as unknown as Publication;
