import { MATCHER, open, openTombstone, seal, topicName, type Consumption, type LogRecord, type OpenedMessage, type OpenedTombstone, type Receipt, type ReconcileRequest } from '@homeward/shared';
import { eventually } from './api.js';
import type { NodeWorld } from './world.js';

export type Read = { readonly offset: bigint; readonly key: string } & ({ readonly type: 'MESSAGE'; readonly message: OpenedMessage } | { readonly type: 'TOMBSTONE'; readonly message: OpenedTombstone });

/** Stands for the matcher: reads what the node publishes as the matcher can, and answers by hand. */
export class MatcherHand {
  readonly read: Read[] = [];
  private consumption: Consumption | undefined;
  constructor(private readonly world: NodeWorld) {}

  async start(): Promise<void> {
    this.consumption = await this.world.matcherLog.consume({
      topic: topicName('records', 'at'), group: 'hand', nextOffset: () => Promise.resolve(this.read.at(-1)?.offset ?? -1n).then((last) => last + 1n),
      handle: async (batch) => { for (const record of batch) this.read.push(await this.open(record)); },
    });
  }
  async stop(): Promise<void> {
    await this.consumption?.stop();
  }

  private async open(record: LogRecord): Promise<Read> {
    const reader = { trust: this.world.federation.trust, decryption: this.world.federation.ring(MATCHER), self: MATCHER, now: record.timestampMs };
    const opened = record.value === null ? await openTombstone(record, reader) : await open(record, reader);
    if (!opened.ok) throw new Error(`the node sent what cannot be read: ${opened.failure}`);
    const place = { offset: record.offset, key: record.key };
    return record.value === null ? { ...place, type: 'TOMBSTONE', message: opened.value } : { ...place, type: 'MESSAGE', message: opened.value as OpenedMessage };
  }

  of(key: string): readonly Read[] {
    return this.read.filter((one) => one.key === key);
  }
  seen(what: string, test: (read: readonly Read[]) => boolean): Promise<true> {
    return eventually(what, () => Promise.resolve(test(this.read) ? true as const : undefined), 20_000);
  }

  receipt(of: { readonly key: string; readonly version: number; readonly envelopeNumber?: number }, outcome: Receipt['outcome'], more: Partial<Receipt> = {}): Promise<void> {
    return this.receipts(receiptOf(of, outcome, more));
  }
  receipts(...receipts: readonly Receipt[]): Promise<void> {
    return this.answer('receipts', 'receipts.0', 1, { receipts });
  }
  /** As a matcher before the first release would write it. */
  receiptAlone(of: { readonly key: string; readonly version: number }, outcome: Receipt['outcome'], more: Partial<Receipt> = {}): Promise<void> {
    return this.answer('receipt', `${of.key}.${String(of.version)}`, of.version, receiptOf(of, outcome, more));
  }
  reconcile(request: Omit<ReconcileRequest, 'at'>): Promise<void> {
    return this.answer('reconcile', `reconcile.${String(request.bucket)}`, Date.now(), { ...request, at: new Date().toISOString() });
  }

  private async answer(type: 'receipt' | 'receipts' | 'reconcile', key: string, version: number, body: unknown): Promise<void> {
    const { federation, matcherLog } = this.world;
    const recipientKey = federation.trust.encryptionKey('at', Date.now());
    if (!recipientKey.ok) throw new Error('no key of the node');
    const topic = topicName('receipts', 'at');
    const coordinates = { type, issuer: MATCHER, recipient: 'at', topic, key, version, envelopeNumber: 1, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    const sealed = await seal(coordinates, body, { signing: federation.ring(MATCHER).signingKey(Date.now()), recipientKey: recipientKey.value });
    await matcherLog.append(topic, [{ key, value: sealed.value, headers: sealed.headers }]);
  }
}

export const receiptOf = ({ key, version, envelopeNumber = 1 }: { readonly key: string; readonly version: number; readonly envelopeNumber?: number }, outcome: Receipt['outcome'], more: Partial<Receipt> = {}): Receipt =>
  ({ publicationId: key, version, envelopeNumber, outcome, offset: '0', at: new Date().toISOString(), ...more });
