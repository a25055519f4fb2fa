import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { choosePorts, dataFolder, prepareFolder, startFederation, withAdministrator, type Federation, type LogKind } from '@homeward/federation';
import type { PathOptions } from '../options.js';
import type { Desk } from './cases.js';
import { measureGraphql, type GraphqlLoad } from './graphql-load.js';
import { measureLatency, type Latency } from './latency.js';
import { Caller } from './node.js';

export interface PathResult {
  readonly log: LogKind;
  readonly latency: Latency;
  readonly graphql: GraphqlLoad;
  /** Entries that the GraphQL load added to the audit of B. */
  readonly auditEntries: number;
}
const COUNTRIES = ['GR', 'DE'];

/** One federation on this log, measured and stopped; its data is durable (fsync) and thrown away. */
export async function runPath(log: LogKind, options: PathOptions, asked: Promise<void>): Promise<PathResult> {
  const folder = join(dataFolder(), 'bench', `${log}-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const federation = await startFederation({ folder: prepareFolder(folder, true), countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log, fsync: true, overrides: { LOG_LEVEL: 'warn' }, asked });
  try {
    return await measure(federation, log, options);
  } finally {
    await federation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(federation: Federation, log: LogKind, options: PathOptions): Promise<PathResult> {
  const a = await deskOf(federation, 'DE', 'investigator', 'police-supervisor', false);
  const b = await deskOf(federation, 'GR', 'caseworker', 'supervisor', true);
  const latency = await measureLatency(a, b, options.ratePerSecond * options.seconds, options.ratePerSecond);
  const before = await auditEntries(federation, b.country);
  const graphql = await measureGraphql(b.writer, { connections: options.connections, seconds: options.loadSeconds });
  return { log, latency, graphql, auditEntries: await auditEntries(federation, b.country) - before };
}

async function deskOf(federation: Federation, country: string, writer: string, supervisor: string, held: boolean): Promise<Desk> {
  const signIn = (title: string) => Caller.signIn(federation, `${country.toLowerCase()}-${title}`);
  return { country, held, writer: await signIn(writer), supervisor: await signIn(supervisor) };
}

function auditEntries({ cluster, databases }: Federation, country: string): Promise<number> {
  const name = databases.registry[country]?.name ?? '';
  return withAdministrator(cluster.address, async (client) => Number((await client.query<{ readonly count: string }>('select count(*) from audit_entry')).rows[0]?.count), name);
}
