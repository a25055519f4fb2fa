import { advanceOffset, DIGEST_KEY, readOffset, topicName, ZombieReaderError, type Consumption, type LogPort, type LogRecord } from '@homeward/shared';
import type { Database } from '../../platform/database.js';
import { queryOf, rowsOf, type Tx } from '../../platform/tx.js';
import type { Recovery } from './recovery.js';
import { seenIn, type OwnKeys, type Seen } from './seen.js';

export interface OwnTopicParts { readonly log: LogPort; readonly database: Database; readonly keys: OwnKeys; readonly recovery: Recovery; readonly onInterruption: (code: string) => void }

/** Reads the node's own topic back, with an offset of its own: what stands there and not in the database was lost by it. */
export class OwnTopic {
  readonly topic: string;
  constructor(private readonly parts: OwnTopicParts) {
    this.topic = topicName('records', parts.keys.ring.participant);
  }

  start(): Promise<Consumption> {
    const { log, database, keys, onInterruption } = this.parts;
    return log.consume({
      topic: this.topic, group: `registry.own.${keys.ring.participant}`, maxBatch: 200,
      nextOffset: () => database.withWorker((tx) => readOffset(queryOf(tx), this.topic)),
      handle: (batch, position) => this.handle(batch, position), onInterruption,
    });
  }

  /** False while the log does not answer. */
  async isRead(): Promise<boolean> {
    const range = await this.parts.log.range(this.topic);
    if (!range) return false;
    return (await this.parts.database.withWorker((tx) => readOffset(queryOf(tx), this.topic))) >= range.end;
  }

  async handle(batch: readonly LogRecord[], position: bigint): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    const seen = (await Promise.all(batch.map((record) => seenIn(record, this.parts.keys)))).filter((one) => one !== undefined);
    await this.parts.database.withWorker(async (tx) => {
      if (!await advanceOffset(queryOf(tx), this.topic, position, last.offset + 1n)) throw new ZombieReaderError(this.topic);
      const ahead: Seen[] = [];
      for (const one of seen) if (await this.parts.recovery.take(tx, one)) ahead.push(one);
      if (ahead.length > 0) await this.dropOvertaken(tx, ahead.map(({ key }) => key));
    });
  }

  /** What a restored outbox still wants to send of these keys is older than what was sent; so are its digests. */
  private async dropOvertaken(tx: Tx, keys: readonly string[]): Promise<void> {
    await rowsOf(tx, `delete from outbox where topic = $1 and published_at is null and (key = any($2) or key = $3) and xmin <> pg_current_xact_id()::xid`, [this.topic, [...keys], DIGEST_KEY]);
  }
}
