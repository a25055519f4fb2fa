import type { ClientBase } from 'pg';

export interface RewriteReport {
  readonly tables: readonly string[];
  /** Tables of other owners: the server would skip them with no more than a warning. */
  readonly skipped: readonly string[];
  /** False when the role may not switch or checkpoint: old WAL then keeps deleted bytes until the server's own checkpoints. */
  readonly walDropped: boolean;
  /** False when the role may not rewrite the statistics, which hold sample values of rows, or the server (before 18) cannot clear them. */
  readonly statisticsRewritten: boolean;
}

/**
 * Makes deleted bytes leave the disk: DELETE and VACUUM leave them in free space of the heap, old statistics keep sample
 * values, and WAL segments hold every row ever written. Rewrites each table of the current role's database, then moves
 * to a new WAL segment and checkpoints twice, so that the segments before it are removed (the server runs with
 * wal_recycle=off and no replication slot or wal_keep_size that would hold them). Locks each table for the time of its copy.
 */
export async function rewriteDatabase(ownerClient: ClientBase): Promise<RewriteReport> {
  const found = await userTables(ownerClient);
  const tables = found.filter(({ mine }) => mine).map(({ name }) => name);
  const skipped = found.filter(({ mine }) => !mine).map(({ name }) => name);
  const statisticsRewritten = await mayRewriteStatistics(ownerClient);
  if (statisticsRewritten) await ownerClient.query(CLEAR_STATISTICS);
  for (const table of tables) await ownerClient.query(`vacuum (full, analyze) ${table}`);
  if (statisticsRewritten) await ownerClient.query('vacuum (full) pg_catalog.pg_statistic');
  // A removed file's first block stays until the next checkpoint, and a segment until the one after the redo point has passed it.
  const walDropped = await permitted(ownerClient, ['select pg_switch_wal()', 'checkpoint', 'select pg_switch_wal()', 'checkpoint']);
  return { tables, skipped, walDropped, statisticsRewritten };
}

async function userTables(client: ClientBase): Promise<readonly { name: string; mine: boolean }[]> {
  const { rows } = await client.query<{ name: string; mine: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name, ${MAY_REWRITE} or pg_has_role(c.relowner, 'usage') as mine
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_t%'
    order by 1`);
  return rows;
}

/** A database's owner may vacuum all that is in it, the catalogue too. */
const MAY_REWRITE = `(select pg_has_role(datdba, 'usage') from pg_database where datname = current_database())`;
async function mayRewriteStatistics(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select ${MAY_REWRITE} and to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null as may`);
  return rows[0]?.may === true;
}

/**
 * ANALYZE leaves the sample values of a table that has become empty as they were. By way of the columns: pg_statistic is
 * closed to owners, and pg_stats hides tables under row-level security. Indexes on expressions have samples too.
 */
const CLEAR_STATISTICS = `
  select pg_clear_attribute_stats(n.nspname::text, c.relname::text, a.attname::text, false)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'm', 'i') and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_t%'`;

const NO_PRIVILEGE = '42501';
async function permitted(client: ClientBase, statements: readonly string[]): Promise<boolean> {
  try {
    for (const statement of statements) await client.query(statement);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_PRIVILEGE) return false;
    throw error;
  }
}
