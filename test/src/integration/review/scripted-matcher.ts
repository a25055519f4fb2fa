import { createHash } from 'node:crypto';
import { MATCHER, open, seal, sealTombstone, type CandidateDocument, type Coordinates, type InMemoryFederation, type Judgement, type LogRecord } from '@homeward/shared';
import { candidatesTopic, type TestNode } from './node.js';

type Message = Pick<LogRecord, 'key' | 'value' | 'headers'>;
export interface Side { readonly node: TestNode; readonly publicationId: string; readonly slot: 'a' | 'b' }

/** Says to each node what a test wants said, honest or not, under the matcher's own keys. */
export class ScriptedMatcher {
  private documentNumber = 0;
  constructor(private readonly federation: InMemoryFederation, private readonly nowMs: () => number, readonly candidateId: string) {}

  async say(side: Side, document: Partial<CandidateDocument>): Promise<void> {
    await side.node.deliver(candidatesTopic(side.node.country), [await this.document(side, document)]);
  }

  document(side: Side, changes: Partial<CandidateDocument>): Promise<Message> {
    this.documentNumber += 1;
    const body: CandidateDocument = {
      candidateId: this.candidateId, documentNumber: this.documentNumber, round: 1, state: 'FIRST_REVIEW', side: 'DECIDING', ownPublicationId: side.publicationId,
      ownVersion: 1, otherVersion: 1, ownHolds: side.slot === 'a', otherHolds: side.slot === 'b', childConcerned: true, urgency: 'CHILD_OR_TRAFFICKING',
      raisedAt: this.instant(0), deadlineAt: this.instant(24), modelVersion: 'scripted', bits: 12, probability: 0.9,
      evidence: [{ field: 'NAME', level: 'EXACT', bits: 12, code: 'NAME_EXACT', params: {}, ownValue: 'own', otherValue: 'other' }], evidenceDigest: digestOf('1'),
      judgements: [], deskNotes: [], nudges: 0, changedAt: this.instant(0), ...changes,
    };
    return this.sealed(side, 'candidate', body.documentNumber, body);
  }

  erase(side: Side): Promise<Message> {
    this.documentNumber += 1;
    return this.sealed(side, 'candidate-erase', this.documentNumber, { candidateId: this.candidateId, documentNumber: this.documentNumber, erased: true });
  }

  async tombstone(side: Side): Promise<Message> {
    this.documentNumber += 1;
    const sealed = await sealTombstone(this.coordinates(side, 'candidate-erase', this.documentNumber), this.federation.ring(MATCHER).signingKey(this.nowMs()));
    return { key: `${this.candidateId}.${side.slot}`, ...sealed };
  }

  /** The signed judgements that a node queued, as the matcher reads and passes them on. */
  async judgements(records: readonly LogRecord[]): Promise<readonly { readonly signed: string; readonly judgement: Judgement }[]> {
    const reader = { trust: this.federation.trust, decryption: this.federation.ring(MATCHER), self: MATCHER, now: this.nowMs() };
    const opened = await Promise.all(records.filter(({ topic, value }) => topic.startsWith('homeward.judgements') && value).map((record) => open(record, reader)));
    return opened.map((result) => {
      if (!result.ok) throw new Error(`the matcher would refuse a judgement: ${result.failure}`);
      const { signed } = result.value.body as { readonly signed: string };
      return { signed, judgement: JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as Judgement };
    });
  }

  private async sealed(side: Side, type: 'candidate' | 'candidate-erase', version: number, body: unknown): Promise<Message> {
    const participant = side.node.country.toLowerCase();
    const recipientKey = this.federation.trust.encryptionKey(participant, this.nowMs());
    if (!recipientKey.ok) throw new Error('no key of the node');
    const sealed = await seal(this.coordinates(side, type, version), body, { signing: this.federation.ring(MATCHER).signingKey(this.nowMs()), recipientKey: recipientKey.value });
    return { key: `${this.candidateId}.${side.slot}`, ...sealed };
  }

  private coordinates(side: Side, type: Coordinates['type'], version: number): Coordinates {
    const participant = side.node.country.toLowerCase();
    return { type, issuer: MATCHER, recipient: participant, topic: candidatesTopic(participant), key: `${this.candidateId}.${side.slot}`, version, envelopeNumber: 1, expiresAt: this.instant(24 * 365) };
  }

  private instant(hours: number): string {
    return new Date(this.nowMs() + hours * 3_600_000).toISOString();
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
