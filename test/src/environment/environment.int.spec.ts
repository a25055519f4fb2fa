import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { repositoryRoot } from '@homeward/federation';
import { describeOnKafka, freshDatabase, type TestDatabase } from './index.js';

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { return (await client.query<Record<string, unknown>>(sql)).rows; } finally { await client.end(); }
}

describe('a fresh database', () => {
  let mine: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => { [mine, other] = await Promise.all([freshDatabase('mine'), freshDatabase('other')]); });
  afterAll(async () => { await Promise.all([mine.drop(), other.drop()]); });

  it('is owned by its owner role; the others hold no right that they were not given', async () => {
    await query(mine.url('owner'), 'create table thing (id int)');
    await expect(query(mine.url('app'), 'select * from thing')).rejects.toThrow('permission denied');
    await expect(query(mine.url('app'), 'create table another (id int)')).rejects.toThrow('permission denied');
  });

  it('has no superuser and nobody who passes by row-level security', async () => {
    const roles = await query(mine.url('owner'), `select rolname from pg_roles where rolname like '${mine.name}%' and (rolsuper or rolbypassrls)`);
    expect(roles).toEqual([]);
  });

  it('is closed to the roles of another database', async () => {
    const foreign = new URL(other.url('app'));
    foreign.pathname = mine.name;
    await expect(query(foreign.href, 'select 1')).rejects.toThrow('permission denied for database');
  });
});

describe('a server that this process started', () => {
  it('ends when its starter is killed, so that a crashed run leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'homeward-orphan-'));
    chmodSync(folder, 0o755);
    const launcher = join(repositoryRoot(), 'apps/federation/dist/index.js');
    const script = `const { startCluster } = await import(${JSON.stringify(launcher)});
      const cluster = await startCluster({ folder: ${JSON.stringify(folder)}, fsync: false }); console.log(cluster.pid()); setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = await once(starter.stdout, 'data') as [Buffer];
    const server = Number(output.toString());
    expect(alive(server)).toBe(true);
    starter.kill('SIGKILL');
    for (let tries = 0; tries < 100 && alive(server); tries += 1) await pause(100);
    expect(alive(server)).toBe(false);
  });
});

const alive = (pid: number): boolean => { try { process.kill(pid, 0); return true; } catch { return false; } };

describeOnKafka('the test environment', (brokers) => {
  it('has a broker that makes topics', async () => {
    const admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'environment.probe' }] });
    expect(await admin.listTopics()).toContain('environment.probe');
    await admin.disconnect();
  });
});
