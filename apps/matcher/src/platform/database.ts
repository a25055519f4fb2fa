import { EnduringClient } from '@homeward/platform';
import pg from 'pg';

/** Runs one statement and answers its rows; inside `transaction` all statements are of that transaction. */
export type Sql = <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

export interface Database {
  readonly sql: Sql;
  /** Rolls back as a whole when `work` rejects. */
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Reads the database as it is at the first statement, whatever is committed meanwhile. */
  snapshot<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Calls `heard` on each notification and after every (re)connection, for what was missed meanwhile; returns how to end it. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** An idle transaction would hold back vacuum, and erased bytes with it. */
const LIMITS = { statement_timeout: 60_000, lock_timeout: 20_000, idle_in_transaction_session_timeout: 60_000, connectionTimeoutMillis: 5_000 };
const RECONNECT_MS = 500;

export function openDatabase(url: string, poolSize = 12): Database {
  const pool = new pg.Pool({ Client: EnduringClient, connectionString: url, max: poolSize, application_name: 'matcher', ...LIMITS });
  // A broken idle connection is replaced by the pool; the next query tells if the database is away.
  pool.on('error', () => undefined);
  return {
    sql: sqlOf(pool),
    transaction: (work) => inTransaction(pool, 'begin', work),
    snapshot: (work) => inTransaction(pool, 'begin isolation level repeatable read read only', work),
    listen: (channel, heard) => listen(url, channel, heard),
    healthy: () => pool.query('select 1').then(() => true, () => false),
    close: () => pool.end(),
  };
}

/** The caller states the shape of the rows that it selected. */
const sqlOf = (runner: Pick<pg.ClientBase, 'query'>): Sql => async <Row extends object>(text: string, parameters: readonly unknown[] = []) => {
  const { rows } = await runner.query<Row & pg.QueryResultRow>(text, [...parameters]);
  return rows;
};

async function inTransaction<Value>(pool: pg.Pool, begin: string, work: (sql: Sql) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(sqlOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => { broken = rollbackError; });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function listen(url: string, channel: string, heard: () => void): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'matcher-listen', connectionTimeoutMillis: 5_000, keepAlive: true });
    next.on('error', () => undefined);
    next.on('end', () => { if (!stopped && client === next) again(); });
    next.on('notification', heard);
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch {
      // The database is away; whoever listens also polls, so nothing is lost meanwhile.
      await next.end().catch(() => undefined);
      if (!stopped) again();
      return;
    }
    client = next;
    heard();
  };
  const again = (): void => { timer = setTimeout(() => void connect(), RECONNECT_MS); };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
