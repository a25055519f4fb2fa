import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster, withAdministrator, type Cluster } from '@homeward/federation';
import {
  createEmbeddedLog, createEmbeddedLogAdmin, installEmbeddedLog, MATCHER, TOPIC_SETTINGS,
  type EmbeddedLogAdmin, type EmbeddedParticipant, type LogPort, type Participant,
} from '@homeward/shared';
import { Client } from 'pg';
import { countryCodes, type LogWorld } from './world.js';

export interface EmbeddedWorld extends LogWorld {
  readonly admin: EmbeddedLogAdmin;
  readonly cluster: Cluster;
  readonly administratorUrl: string;
  url(participant: Participant): string;
  connect(participant: Participant, pollMs?: number): LogPort;
}
const DATABASE = 'log';
const participantOf = (name: Participant): EmbeddedParticipant => ({ name, role: `log_${name}`, password: `secret-of-${name}` });

/** A cluster of its own, since this world kills it. */
export async function embeddedWorld(): Promise<EmbeddedWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-contract-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster({ folder: join(folder, 'postgres'), fsync: false });
  const { host, port, user, password } = cluster.address;
  const administratorUrl = `postgres://${user}:${password}@${host}:${String(port)}/${DATABASE}`;
  await withAdministrator(cluster.address, async (client) => {
    await client.query('create role log_owner login');
    await client.query(`create database ${DATABASE} owner log_owner`);
  });
  const countries = countryCodes(40);
  await installEmbeddedLog(administratorUrl, [MATCHER, ...countries].map(participantOf));
  const url = (participant: Participant) => `postgres://log_${participant}:secret-of-${participant}@${host}:${String(port)}/${DATABASE}`;
  const admin = createEmbeddedLogAdmin({ ownerUrl: administratorUrl });
  const ports: LogPort[] = [];
  const unused = [...countries];
  return {
    admin, cluster, administratorUrl, url,
    connect(participant, pollMs) {
      const log = createEmbeddedLog({ url: url(participant), ...(pollMs === undefined ? {} : { pollMs }) });
      ports.push(log);
      return log;
    },
    nextCountry: () => unused.shift()!,
    shortLived: { ...TOPIC_SETTINGS.records, 'delete.retention.ms': '300' },
    compact: async () => { await admin.compact(); },
    crash: () => cluster.kill(),
    revive: () => cluster.restart(),
    cutSessions: () => withAdministrator(cluster.address, async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [DATABASE]);
    }),
    openWriter: (participant) => (topic, key, holdMs, rollBack) => appendHeld(url(participant), topic, key, holdMs, rollBack),
    async stop() {
      await Promise.all(ports.map((log) => log.close()));
      await admin.close();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function appendHeld(url: string, topic: string, key: string, holdMs: number, rollBack: boolean): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await pause(holdMs / 2);
    await client.query(`select log.append($1, array[$2], array['held'::bytea], array['{}'::jsonb])`, [topic, key]);
    await pause(holdMs / 2);
    await client.query(rollBack ? 'rollback' : 'commit');
    return !rollBack;
  } finally {
    await client.end();
  }
}
