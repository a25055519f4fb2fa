import { setTimeout as pause } from 'node:timers/promises';
import { appendOutbox, OUTBOX_TABLE, type LogMessage, type LogPort } from '@homeward/shared';
import { Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '../environment/index.js';

export interface OutboxWorld {
  readonly database: TestDatabase;
  readonly pool: Pool;
  readonly url: string;
  drop(): Promise<void>;
}

export async function outboxWorld(): Promise<OutboxWorld> {
  const database = await freshDatabase('outbox');
  const url = database.url('owner');
  const pool = new Pool({ connectionString: url, max: 12 });
  // Tests cut connections on purpose.
  pool.on('error', () => undefined);
  await pool.query(`${OUTBOX_TABLE}; create table person_record (key text primary key, version int not null)`);
  return { database, pool, url, drop: async () => { await pool.end(); await database.drop(); } };
}

/** One change of a record as the node makes it: row lock first, outbox row after it, held for a while; some roll back. */
export async function change(pool: Pool, topic: string, key: string, holdMs: number, rollBack = false): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ version: number }>(
      'insert into person_record values ($1, 1) on conflict (key) do update set version = person_record.version + 1 returning version', [key]);
    await appendOutbox((sql, parameters) => client.query(sql, parameters), { topic, key, value: Buffer.from(String(rows[0]?.version)) });
    await pause(holdMs);
    await client.query(rollBack ? 'rollback' : 'commit');
    return !rollBack;
  } finally {
    client.release();
  }
}

export interface Sent { readonly topic: string; readonly key: string; readonly version: number }

/** A log in memory that can be made to fail. */
export class FaultyLog implements Pick<LogPort, 'append'> {
  readonly sent: Sent[] = [];
  /** Called before each append; throws or waits to inject a fault. `after` lets the append happen first. */
  before: (topic: string) => Promise<void> | void = () => undefined;
  after: (topic: string) => Promise<void> | void = () => undefined;

  async append(topic: string, messages: readonly LogMessage[]): Promise<void> {
    await this.before(topic);
    this.sent.push(...messages.map(({ key, value }) => ({ topic, key, version: Number(value?.toString() ?? 0) })));
    await this.after(topic);
  }
}

export const changeId = ({ key, version }: Sent): string => `${key}@${version}`;

/** Keys whose versions go down somewhere, repeats of a whole batch left aside: what a reader's version guard would have to drop. */
export function inversions(sent: readonly Sent[]): readonly string[] {
  const highest = new Map<string, number>();
  const seen = new Set<string>();
  return sent.flatMap((item) => {
    if (seen.has(changeId(item))) return [];
    seen.add(changeId(item));
    const before = highest.get(item.key) ?? 0;
    highest.set(item.key, Math.max(before, item.version));
    return item.version < before ? [changeId(item)] : [];
  });
}
