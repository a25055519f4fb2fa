import { every, type PeriodicTask } from '@homeward/platform';
import { startRelay, type Consumption, type Relay, type RelayCounters } from '@homeward/shared';
import { TopicReader, type ReaderParts } from '../../exchange/index.js';
import type { PublicationGate } from '../publication-gate.js';
import type { OwnTopic } from './own-topic.js';
import type { Renewal } from '../renewal.js';
import type { Rewrap } from '../rewrap.js';
import type { Pulse } from './pulse.js';
import type { ReceiptHandler } from './receipts.js';

export interface LineLog { error(fields: { readonly task: string; readonly code: string; readonly err: unknown }, text: string): void; warn(fields: { readonly code: string; readonly topic?: string }, text: string): void }
export interface LineParts {
  readonly workerUrl: string; readonly reader: ReaderParts; readonly gate: PublicationGate; readonly ownTopic: OwnTopic; readonly receipts: ReceiptHandler; readonly pulse: Pulse; readonly rewrap: Rewrap; readonly renewal: Renewal;
  readonly heartbeatMs: number; readonly digestMs: number; readonly clockMs: number; readonly log: LineLog;
}
const LOOK_AGAIN_MS = 200;

/**
 * Everything of the node that speaks with the log about its records. It sends nothing before the node's own topic has
 * been read to its end; when the matcher turns out to know more than the database, it stops sending until that is so again.
 */
export class PublicationLine {
  private relay: Relay | undefined;
  private readonly consumptions: Consumption[] = [];
  private readonly tasks: PeriodicTask[] = [];
  private stopping = false;

  constructor(private readonly parts: LineParts) {}

  async start(): Promise<void> {
    const { ownTopic, reader, receipts, pulse, rewrap, renewal, heartbeatMs, digestMs, clockMs, log } = this.parts;
    this.consumptions.push(await ownTopic.start(), await new TopicReader(reader, receipts).start());
    this.tasks.push(
      every(LOOK_AGAIN_MS, 'compare-own-topic', () => this.compare(), { log, runAtOnce: true }),
      every(heartbeatMs, 'heartbeat', () => pulse.heartbeat(), { log, runAtOnce: true }),
      every(clockMs, 'rewrap', (signal) => rewrap.run(signal), { log }),
      every(clockMs, 'renewal', (signal) => renewal.run(signal), { log }),
      every(digestMs, 'digest', () => pulse.digest(), { log }),
    );
  }

  /** Called by who notices that the database lacks what others have seen of us. */
  readonly fellBehind = (): void => {
    if (!this.parts.gate.isOpen()) return;
    this.parts.gate.setOpen(false);
    this.parts.log.warn({ code: 'DATABASE_BEHIND', topic: this.parts.ownTopic.topic }, 'others know newer editions than this database; nothing is published until the own topic is read');
  };

  counters(): RelayCounters | undefined {
    return this.relay?.counters();
  }

  private async compare(): Promise<void> {
    const { gate, ownTopic, workerUrl, reader, log } = this.parts;
    if (gate.isOpen() || this.stopping) return;
    await this.relay?.stop();
    this.relay = undefined;
    if (!await ownTopic.isRead() || this.stopping) return;
    this.relay = startRelay({ url: workerUrl, log: reader.log, onFailure: (_error, topic) => { log.warn({ code: 'RELAY_FAILED', ...(topic ? { topic } : {}) }, 'the relay will try again'); } });
    gate.setOpen(true);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.parts.gate.setOpen(false);
    await Promise.all(this.tasks.map((task) => task.stop()));
    await Promise.all([this.relay?.stop(), ...this.consumptions.map((consumption) => consumption.stop())]);
  }
}
