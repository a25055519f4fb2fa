import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compactRegularly, installLog, startCluster, type Cluster, type InstalledLog } from '@homeward/federation';
import { createEmbeddedLog, topicName } from '@homeward/shared';
import { eventually } from '../drill/deadline.js';
import { queryOnce } from '../drill/node-client.js';

const TOPIC = topicName('records', 'gr');

describe('the embedded log of a federation that runs', () => {
  let folder: string;
  let cluster: Cluster;
  let log: InstalledLog;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-compaction-'));
    chmodSync(folder, 0o755);
    cluster = await startCluster({ folder: join(folder, 'postgres'), fsync: false });
    log = await installLog(cluster.address, ['gr', 'matcher']);
  }, 60_000);
  afterAll(async () => { await cluster.stop(); rmSync(folder, { recursive: true, force: true }); });

  const kept = async (): Promise<readonly string[]> =>
    (await queryOnce<{ value: Buffer }>(log.ownerUrl, 'select value from log.message where topic = $1 order by "offset"', [TOPIC])).map(({ value }) => value.toString());
  const append = async (...values: readonly string[]): Promise<void> => {
    const writer = createEmbeddedLog({ url: log.urls.get('gr') ?? '' });
    try { await writer.append(TOPIC, values.map((value) => ({ key: 'one', value: Buffer.from(value) }))); } finally { await writer.close(); }
  };

  it('loses what was replaced, by itself, until it is stopped; a failure does not end it', async () => {
    const failures: unknown[] = [];
    const compaction = compactRegularly(log.ownerUrl, 50, (error) => { failures.push(error); });
    await append('first', 'second', 'third');
    expect(await eventually(10_000, async () => (await kept()).join() === 'third', 50)).toBe(true);
    await queryOnce(log.ownerUrl, 'alter table log.topic rename to elsewhere');
    expect(await eventually(10_000, () => Promise.resolve(failures.length > 0), 50)).toBe(true);
    await queryOnce(log.ownerUrl, 'alter table log.elsewhere rename to topic');
    await append('fourth');
    expect(await eventually(10_000, async () => (await kept()).join() === 'fourth', 50)).toBe(true);
    await compaction.stop();
    await append('fifth', 'sixth');
    expect(await kept()).toEqual(['fourth', 'fifth', 'sixth']);
  }, 60_000);
});
