import { randomBytes, randomUUID } from 'node:crypto';
import {
  computeStateDigest, MATCHER, open, seal, sealTombstone, signJudgement, topicName,
  type CandidateDocument, type Coordinates, type DigestEntry, type InMemoryFederation, type Judgement, type LogMessage, type LogPort, type LogRecord, type MessageType, type MinimalRecord, type Participant, type Receipt, type Receipts,
} from '@homeward/shared';

export const newPublicationId = (): string => randomBytes(16).toString('base64url');
const YEAR_MS = 365 * 86_400_000;

/** What a country's node does towards the log, and nothing else: it seals, signs, appends and reads. */
export class Node {
  private sequence = 0;

  constructor(readonly country: Participant, private readonly federation: InMemoryFederation, readonly log: LogPort) {}

  get records(): string { return topicName('records', this.country); }

  async sealed(type: MessageType, key: string, version: number, body: unknown, change: Partial<Coordinates> = {}): Promise<LogMessage> {
    const topic = change.topic ?? (type === 'judgement' || type === 'next-request' ? topicName('judgements', this.country) : this.records);
    const coordinates: Coordinates = { type, issuer: this.country, recipient: MATCHER, topic, key, version, envelopeNumber: 1, expiresAt: new Date(Date.now() + YEAR_MS).toISOString(), ...change };
    const recipient = this.federation.trust.encryptionKey(MATCHER, Date.now());
    if (!recipient.ok) throw new Error('the matcher has no key');
    const { value, headers } = await seal(coordinates, body, { signing: this.federation.ring(this.country).signingKey(Date.now()), recipientKey: recipient.value });
    return { key, value, headers };
  }
  sealedRecord(record: MinimalRecord, envelopeNumber = 1): Promise<LogMessage> {
    return this.sealed('record', record.publicationId, record.version, record, { envelopeNumber });
  }
  sealedErasure(publicationId: string, version: number): Promise<LogMessage> {
    return this.sealed('erase', publicationId, version, { publicationId, version });
  }
  async sealedTombstone(publicationId: string, version: number): Promise<LogMessage> {
    const coordinates: Coordinates = { type: 'erase', issuer: this.country, recipient: MATCHER, topic: this.records, key: publicationId, version, envelopeNumber: 1, expiresAt: new Date(Date.now() + YEAR_MS).toISOString() };
    const { value, headers } = await sealTombstone(coordinates, this.federation.ring(this.country).signingKey(Date.now()));
    return { key: publicationId, value, headers };
  }
  sealedDigest(entries: readonly DigestEntry[]): Promise<LogMessage> {
    return this.sealed('digest', 'digest', Date.now(), { ...computeStateDigest(entries), asOfSequence: '1', issuedAt: new Date().toISOString() });
  }

  append(...messages: readonly LogMessage[]): Promise<void> {
    return this.log.append(this.records, messages);
  }
  async publish(...records: readonly MinimalRecord[]): Promise<void> {
    await this.append(...await Promise.all(records.map((record) => this.sealedRecord(record))));
  }
  async erase(publicationId: string, version: number): Promise<void> {
    await this.append(await this.sealedErasure(publicationId, version));
  }

  /** Judges what the document shows, as a person of this country. */
  async judge(document: CandidateDocument, kind: Judgement['kind'], more: Partial<Judgement> = {}): Promise<void> {
    this.sequence += 1;
    const content: Judgement = {
      judgementId: randomUUID(), candidateId: document.candidateId, round: document.round, side: document.side, kind, ownPublicationId: document.ownPublicationId,
      ownVersion: document.ownVersion, otherVersion: document.otherVersion, evidenceDigest: document.evidenceDigest,
      reviewer: `${this.country}-reviewer`.padEnd(43, '_'), decidedAt: new Date().toISOString(), sequence: this.sequence, ...more,
    };
    const signed = await signJudgement(content, this.federation.ring(this.country).signingKey(Date.now()));
    await this.log.append(topicName('judgements', this.country), [await this.sealed('judgement', `${content.candidateId}.${this.country}.${String(content.sequence)}`, 1, { signed })]);
  }

  /** Wishes for more candidates of a record, its own or not. */
  async askNext(publicationId: string): Promise<void> {
    await this.log.append(topicName('judgements', this.country), [await this.sealed('next-request', `next.${publicationId}`, Date.now(), { publicationId, askedAt: new Date().toISOString() })]);
  }

  /** Everything on a topic of this country, opened. */
  async read(family: 'candidates' | 'receipts'): Promise<readonly Opened[]> {
    const topic = topicName(family, this.country);
    return Promise.all((await this.raw(topic)).map(async (record) => ({ record, ...(record.value ? await this.opened(record) : { type: 'tombstone' as const, body: undefined }) })));
  }
  private async opened(record: LogRecord): Promise<Pick<Opened, 'type' | 'body'>> {
    const message = await open(record, { trust: this.federation.trust, decryption: this.federation.ring(this.country), self: this.country, now: Date.now() });
    if (!message.ok) throw new Error(`the node cannot open what the matcher sent: ${message.failure}`);
    return { type: message.value.coordinates.type, body: message.value.body };
  }
  async raw(topic: string): Promise<readonly LogRecord[]> {
    const range = await this.log.range(topic);
    const records: LogRecord[] = [];
    if (!range || range.end === range.first) return records;
    const { promise: all, resolve } = Promise.withResolvers<void>();
    const consumption = await this.log.consume({
      topic, group: `test-${randomUUID()}`, nextOffset: () => Promise.resolve(range.first),
      handle: (batch) => { records.push(...batch); if (batch.at(-1)!.offset + 1n >= range.end) resolve(); return Promise.resolve(); },
    });
    await all;
    await consumption.stop();
    return records;
  }

  /** The newest document of each candidate and side; an erased one is gone. */
  async documents(): Promise<readonly CandidateDocument[]> {
    const newest = new Map<string, CandidateDocument>();
    for (const { type, body, record } of await this.read('candidates')) {
      if (type === 'candidate') newest.set(record.key, body as CandidateDocument);
      if (type === 'candidate-erase' || type === 'tombstone') newest.delete(record.key);
    }
    return [...newest.values()];
  }
  async receipts(): Promise<readonly Receipt[]> {
    return (await this.read('receipts')).filter(({ type }) => type === 'receipts').flatMap(({ body }) => (body as Receipts).receipts);
  }
}
export interface Opened { readonly record: LogRecord; readonly type: MessageType | 'tombstone'; readonly body: unknown }
