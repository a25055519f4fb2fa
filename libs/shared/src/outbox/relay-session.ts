import { Client } from 'pg';
import type { LogMessage } from '../log/port.js';
import { pauseFor } from '../log/waiting.js';

export interface OutboxMessage extends LogMessage { readonly seq: string; readonly topic: string }
export interface Backlog { readonly pending: number; readonly oldestSeq: string | undefined }

const BATCH_BYTES = 4 * 1024 * 1024;
const LEADER_RETRY_MS = 300;
/** Names the one relay of a database; any fixed number will do. */
const LEADER_LOCK = 7_203_512;

/** The relay's dedicated connection: its session holds the lock, so a relay that lost its connection has lost its office. */
export class RelaySession {
  private readonly client: Client;
  private awake = new AbortController();
  private notified = false;
  private failure: Error | undefined;

  constructor(url: string, private readonly stopping: AbortSignal) {
    this.client = new Client({ connectionString: url, query_timeout: 20_000, connectionTimeoutMillis: 5_000, keepAlive: true });
    this.client.on('notification', this.wake);
    this.client.on('error', (error) => this.fail(error));
    this.client.on('end', () => this.fail(new Error('connection to the outbox ended')));
    stopping.addEventListener('abort', this.wake);
  }

  /** Resolves when this relay is the only one, or when stopping. */
  async open(): Promise<void> {
    await this.client.connect();
    while (!this.stopping.aborted) {
      const { rows } = await this.client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LEADER_LOCK]);
      if (rows[0]?.taken) break;
      await pauseFor(LEADER_RETRY_MS, this.stopping);
    }
    await this.client.query('listen outbox');
  }

  /** The oldest unpublished messages of every other topic. There is no cursor: a row that commits late is seen late, never passed. */
  async take(count: number, exceptTopics: readonly string[]): Promise<readonly OutboxMessage[]> {
    this.notified = false;
    const { rows } = await this.client.query<StoredRow>(TAKE, [exceptTopics, count, BATCH_BYTES]);
    return rows.map((row) => ({ ...row, headers: decodeHeaders(row.headers) }));
  }

  /** A published tombstone takes the key's earlier messages with it: an erased person stays in no outbox. */
  async mark(messages: readonly OutboxMessage[]): Promise<void> {
    await this.client.query('update outbox set published_at = clock_timestamp() where seq = any($1::bigint[])', [messages.map(({ seq }) => seq)]);
    for (const tombstone of messages.filter(({ value }) => value === null)) {
      await this.client.query(
        'delete from outbox where topic = $1 and key = $2 and seq < $3 and published_at is not null', [tombstone.topic, tombstone.key, tombstone.seq]);
    }
  }

  async purge(olderThanMs: number): Promise<void> {
    await this.client.query(`delete from outbox where published_at < clock_timestamp() - $1 * interval '1 millisecond'`, [olderThanMs]);
  }

  async backlog(): Promise<Backlog> {
    const { rows } = await this.client.query<{ pending: number; oldest: string | null }>(
      'select count(*)::int as pending, min(seq)::text as oldest from outbox where published_at is null');
    return { pending: rows[0]?.pending ?? 0, oldestSeq: rows[0]?.oldest ?? undefined };
  }

  /** Resolves at a notification, a call of `wake`, after `waitMs`, or when stopping; rejects when the connection is gone. */
  async news(waitMs: number): Promise<void> {
    if (!this.notified && !this.failure && !this.stopping.aborted) {
      this.awake = new AbortController();
      await pauseFor(waitMs, this.awake.signal);
    }
    if (this.failure) throw this.failure;
  }

  readonly wake = (): void => {
    this.notified = true;
    this.awake.abort();
  };
  /** Ends the session as a lost connection would. */
  fail(error: Error): void {
    this.failure ??= error;
    this.awake.abort();
  }

  async close(): Promise<void> {
    this.stopping.removeEventListener('abort', this.wake);
    // A connection that died already has nothing to say goodbye to.
    await this.client.end().catch(() => undefined);
  }
}

interface StoredRow {
  readonly seq: string; readonly topic: string; readonly key: string; readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}
const decodeHeaders = (headers: StoredRow['headers']): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(headers).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]));

const TAKE = `
select w.seq::text, w.topic, w.key, w.value, w.headers from (
  select o.*, sum(coalesce(octet_length(value), 0)) over (order by seq) - coalesce(octet_length(value), 0) as before
  from (select * from outbox where published_at is null and topic <> all($1::text[]) order by seq limit $2) o
) w where w.before < $3 order by w.seq`;
