import { Pool } from 'pg';
import { LogError, type ConsumeOptions, type Consumption, type LogMessage, type LogPort } from '../port.js';
import { embeddedLogError, isMissingOrForbidden } from './errors.js';
import { consumeEmbedded } from './consumption.js';
import type { EmbeddedLogOptions } from './options.js';
import { toColumns } from './records.js';

/** The log on PostgreSQL, for one machine. Each `consume` holds one connection; appends share two. */
export const createEmbeddedLog = (options: EmbeddedLogOptions): LogPort => new EmbeddedLog(options);

class EmbeddedLog implements LogPort {
  private readonly pool: Pool;
  private readonly consumptions = new Set<Consumption>();
  private closed = false;

  constructor(private readonly options: EmbeddedLogOptions) {
    const timeoutMs = options.statementTimeoutMs ?? 20_000;
    this.pool = new Pool({ connectionString: options.url, max: 2, query_timeout: timeoutMs, connectionTimeoutMillis: 5_000, keepAlive: true });
    // An idle connection that dies is replaced at the next use; that use reports the outage.
    this.pool.on('error', () => undefined);
  }

  async append(topic: string, messages: readonly LogMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.guarded(topic, () => this.pool.query('select log.append($1, $2::text[], $3::bytea[], $4::jsonb[])', [topic, ...toColumns(messages)]));
  }

  async range(topic: string): Promise<{ readonly first: bigint; readonly end: bigint } | undefined> {
    try {
      const { rows } = await this.pool.query<{ first_offset: string; end_offset: string }>('select * from log.range($1)', [topic]);
      const [row] = rows;
      return row && { first: BigInt(row.first_offset), end: BigInt(row.end_offset) };
    } catch (error) {
      if (isMissingOrForbidden(error)) return undefined;
      throw this.closed ? new LogError('CLOSED', topic) : embeddedLogError(topic, error);
    }
  }

  consume(options: ConsumeOptions): Promise<Consumption> {
    if (this.closed) return Promise.reject(new LogError('CLOSED', options.topic));
    const consumption = consumeEmbedded(this.options, options);
    this.consumptions.add(consumption);
    return Promise.resolve(consumption);
  }

  healthy(): Promise<boolean> {
    return this.pool.query('select 1').then(() => true, () => false);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    await this.pool.end();
  }

  private async guarded(topic: string, work: () => Promise<unknown>): Promise<void> {
    if (this.closed) throw new LogError('CLOSED', topic);
    try {
      await work();
    } catch (error) {
      throw embeddedLogError(topic, error);
    }
  }
}
