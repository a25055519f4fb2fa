import { Client, escapeIdentifier } from 'pg';
import type { ConsumeOptions, LogRecord } from '../port.js';
import { pauseFor } from '../waiting.js';
import type { EmbeddedLogOptions } from './options.js';
import { toLogRecord, type StoredMessage } from './records.js';

const BATCH_BYTES = 8 * 1024 * 1024;
const DEFAULT_BATCH = 200;
const LEASE_RETRY_MS = 200;

/** One connection: holds the group's lease (a session advisory lock, gone with the connection), listens, and reads. */
export class ReaderSession {
  private readonly client: Client;
  private awake = new AbortController();
  private failure: Error | undefined;
  private notified = false;

  constructor(private readonly log: EmbeddedLogOptions, private readonly options: ConsumeOptions, private readonly stopping: AbortSignal) {
    this.client = new Client({
      connectionString: log.url, query_timeout: log.statementTimeoutMs ?? 20_000, connectionTimeoutMillis: 5_000, keepAlive: true,
    });
    this.client.on('notification', () => this.wake());
    this.client.on('error', (error) => this.fail(error));
    this.client.on('end', () => this.fail(new Error('connection to the log ended')));
    stopping.addEventListener('abort', this.wake);
  }

  async open(): Promise<void> {
    await this.client.connect();
    const { rows } = await this.client.query<{ channel: string }>('select log.channel($1) as channel', [this.options.topic]);
    const channel = rows[0]?.channel ?? '';
    await this.takeLease(`${channel}/${this.options.group}`);
    // LISTEN before the first read: what is committed between the two is read, what comes later is told.
    await this.client.query(`listen ${escapeIdentifier(channel)}`);
  }

  async read(from: bigint): Promise<readonly LogRecord[]> {
    this.notified = false;
    const { topic, maxBatch } = this.options;
    const { rows } = await this.client.query<StoredMessage>('select * from log.read($1, $2, $3, $4)', [topic, from.toString(), maxBatch ?? DEFAULT_BATCH, BATCH_BYTES]);
    return rows.map((row) => toLogRecord(topic, row));
  }

  async end(): Promise<bigint> {
    const { rows } = await this.client.query<{ end_offset: string }>('select end_offset from log.range($1)', [this.options.topic]);
    return BigInt(rows[0]?.end_offset ?? 0);
  }

  /** Resolves at a notification, at the poll interval or when stopping; rejects when the connection is gone. */
  async news(): Promise<void> {
    if (!this.notified && !this.failure && !this.stopping.aborted) {
      this.awake = new AbortController();
      await pauseFor(this.log.pollMs ?? 500, this.awake.signal);
    }
    if (this.failure) throw this.failure;
  }

  async close(): Promise<void> {
    this.stopping.removeEventListener('abort', this.wake);
    // A connection that died already has nothing to say goodbye to.
    await this.client.end().catch(() => undefined);
  }

  private async takeLease(name: string): Promise<void> {
    while (!this.stopping.aborted) {
      const { rows } = await this.client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [name]);
      if (rows[0]?.taken) return;
      await pauseFor(LEASE_RETRY_MS, this.stopping);
    }
  }

  private readonly wake = (): void => {
    this.notified = true;
    this.awake.abort();
  };
  private fail(error: Error): void {
    this.failure ??= error;
    this.awake.abort();
  }
}
