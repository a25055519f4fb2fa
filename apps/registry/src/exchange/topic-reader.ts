import {
  advanceOffset, open, openTombstone, parseTopic, readOffset, ZombieReaderError,
  type Consumption, type LogPort, type LogRecord, type OpenedMessage, type OpenedTombstone, type Result,
} from '@homeward/shared';
import type { Database } from '../platform/database.js';
import type { Clock } from '../platform/ports.js';
import type { Tx } from '../platform/tx.js';
import { isOutage } from '../platform/outage.js';
import type { ExchangeKeys } from '../platform/sealing.js';
import { quarantinedMessages, readerInterruptions, readMessages } from './metrics.js';
import { leaveQuarantine, quarantine, takeWaiting } from './quarantine.js';
import { forgetSeen, noteRead, whereToGoOn } from './rereading.js';

/** What a feature does with the messages of one topic. A failure is a reason to quarantine; a throw is a surprise. */
export interface TopicHandler {
  readonly topic: string;
  message(tx: Tx, message: OpenedMessage, record: LogRecord): Promise<Result<void, string>>;
  tombstone(tx: Tx, message: OpenedTombstone, record: LogRecord): Promise<Result<void, string>>;
  /** After the topic was read again from its start: erases what came by it and whose key is not in `topic_key_seen`. Absent where nothing personal comes. */
  readonly forgetUnseen?: (tx: Tx) => Promise<void>;
}
export interface ReaderParts { readonly log: LogPort; readonly database: Database; readonly keys: ExchangeKeys; readonly clock: Clock }

type Opened = { readonly type: 'MESSAGE'; readonly message: OpenedMessage } | { readonly type: 'TOMBSTONE'; readonly message: OpenedTombstone };

/** Reads a topic of this node: verified and opened first, then effects, quarantine and offset in one transaction. */
export class TopicReader {
  constructor(private readonly parts: ReaderParts, private readonly handler: TopicHandler) {}

  get topic(): string {
    return this.handler.topic;
  }

  start(): Promise<Consumption> {
    const { log, keys } = this.parts;
    const { topic } = this.handler;
    return log.consume({
      topic, group: `registry.${keys.ring.participant}`, maxBatch: 50,
      nextOffset: () => this.nextOffset(),
      handle: (batch, position) => this.handle(batch, position),
      onInterruption: (code) => { readerInterruptions.inc({ family: this.family(), code }); },
    });
  }

  nextOffset(): Promise<bigint> {
    const { log, database, clock } = this.parts;
    return database.withWorker((tx) => (this.handler.forgetUnseen ? whereToGoOn(tx, log, this.topic, clock.now()) : readOffset(queryOf(tx), this.topic)));
  }

  async handle(batch: readonly LogRecord[], position: bigint): Promise<void> {
    const opened = await Promise.all(batch.map((record) => this.open(record)));
    const last = batch.at(-1);
    if (!last) return;
    await this.parts.database.withWorker(async (tx) => {
      if (!await advanceOffset(queryOf(tx), this.handler.topic, position, last.offset + 1n)) throw new ZombieReaderError(this.handler.topic);
      for (const [index, record] of batch.entries()) await this.take(tx, record, opened[index]);
      if (!this.handler.forgetUnseen || !await noteRead(tx, this.topic, batch, this.parts.clock.now())) return;
      await this.handler.forgetUnseen(tx);
      await forgetSeen(tx, this.topic);
    });
  }

  /** Reads again what spoke of something unknown; by its own order number it does no harm when it comes late. */
  async retryWaiting(): Promise<void> {
    const { database, clock } = this.parts;
    await database.withWorker(async (tx) => {
      for (const record of await takeWaiting(tx, this.topic, clock.now())) {
        const opened = await this.open(record);
        if (opened.ok && (await this.apply(tx, record, opened.value)).ok) await leaveQuarantine(tx, record);
      }
    });
  }

  /**
   * Keys and expiry are judged as of the log's append time, like at the matcher: a node that was restored from a backup
   * reads again what was said before somebody's keys changed.
   */
  private async open(record: LogRecord): Promise<Result<Opened, string>> {
    const { ring, trust } = this.parts.keys;
    const reader = { trust, decryption: ring, self: ring.participant, now: record.timestampMs };
    if (record.value === null) {
      const tombstone = await openTombstone(record, reader);
      return tombstone.ok ? { ok: true, value: { type: 'TOMBSTONE', message: tombstone.value } } : tombstone;
    }
    const message = await open(record, reader);
    return message.ok ? { ok: true, value: { type: 'MESSAGE', message: message.value } } : message;
  }

  private async take(tx: Tx, record: LogRecord, opened: Result<Opened, string> | undefined): Promise<void> {
    const outcome = opened?.ok ? await this.apply(tx, record, opened.value) : opened;
    if (outcome?.ok) return readMessages.inc({ family: this.family() });
    const reason = outcome?.failure ?? 'NOT_AN_ENVELOPE';
    quarantinedMessages.inc({ family: this.family(), reason });
    await quarantine(tx, record, reason, this.parts.clock.now());
  }

  /** In a savepoint, so that a message nobody foresaw is set aside alone. An outage is not the message's fault: it is read again. */
  private async apply(tx: Tx, record: LogRecord, opened: Opened): Promise<Result<void, string>> {
    if (opened.message.coordinates.type === 'heartbeat') return { ok: true, value: undefined };
    try {
      return await tx.transaction((inner) => opened.type === 'TOMBSTONE'
        ? this.handler.tombstone(inner, opened.message, record)
        : this.handler.message(inner, opened.message, record));
    } catch (error) {
      if (isOutage(error)) throw error;
      return { ok: false, failure: 'NOT_APPLICABLE' };
    }
  }

  private family(): string {
    return parseTopic(this.handler.topic)?.family ?? 'unknown';
  }
}

const queryOf = (tx: Tx) => (sql: string, parameters: unknown[]): Promise<unknown> => tx.query(sql, parameters);
