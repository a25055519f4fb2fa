import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureDatabase, startCluster, withAdministrator, type Cluster } from '@homeward/federation';
import { rewriteDatabase } from '@homeward/shared';
import { Client } from 'pg';

const CANARY = 'canary-7f3a91c2';

/** Files of the cluster whose bytes hold the canary. */
function filesWith(folder: string, canary: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size > 0 && readFileSync(path).includes(canary));
}

describe('rewriting a database', () => {
  let folder: string;
  let cluster: Cluster;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-rewrite-'));
    chmodSync(folder, 0o755);
    cluster = await startCluster({ folder: join(folder, 'postgres'), fsync: false });
    const database = await ensureDatabase(cluster.address, 'node', ['owner', 'app']);
    url = database.url('owner');
  }, 60_000);
  afterAll(async () => { await cluster.stop(); rmSync(folder, { recursive: true, force: true }); });

  const withOwner = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  it('makes deleted bytes leave heap, indexes, statistics and WAL when the role may, and says so when it may not', async () => {
    await withOwner(async (client) => {
      await client.query('create schema extra; create table extra.person (id int, name text); create index on extra.person (name); create index on extra.person (lower(name))');
      await client.query(`insert into extra.person select n % 3, '${CANARY}' || (n % 3) from generate_series(1, 3000) n`);
      await client.query('analyze; checkpoint').catch(async () => { await client.query('analyze'); });
    });
    await withAdministrator(cluster.address, (client) => client.query('checkpoint'));
    const before = filesWith(folder, CANARY);
    expect(before.some((path) => path.includes('/base/'))).toBe(true);
    expect(before.some((path) => path.includes('/pg_wal/'))).toBe(true);

    await withOwner((client) => client.query(`delete from extra.person`));
    await withAdministrator(cluster.address, async (client) => {
      await client.query('revoke pg_checkpoint from node_owner');
      await client.query('revoke execute on function pg_switch_wal() from node_owner');
    }, 'node');
    const limited = await withOwner((client) => rewriteDatabase(client));
    expect(limited).toMatchObject({ tables: ['extra.person'], skipped: [], walDropped: false, statisticsRewritten: true });

    await withAdministrator(cluster.address, async (client) => {
      await client.query('grant pg_checkpoint to node_owner');
      await client.query('grant execute on function pg_switch_wal() to node_owner');
    }, 'node');
    expect((await withOwner((client) => rewriteDatabase(client))).walDropped).toBe(true);
    expect(filesWith(folder, CANARY)).toEqual([]);
  }, 60_000);
});
