import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, prepareFolder, SHORT_SEGMENTS, startFederation, withAdministrator, type Federation } from '@homeward/federation';
import { TOPIC_SETTINGS } from '@homeward/shared';
import { change } from '../drill/casework.js';
import { copyDatabase } from '../drill/database-copy.js';
import { clientOf, clientsOf } from '../drill/federation-clients.js';
import { findRaw, type Hit, type Place } from '../drill/raw-bytes.js';
import { ServiceControl } from '../drill/service-control.js';
import { canaryPerson } from './canary.js';
import { comebacks, type Comeback } from './comebacks.js';
import { Watch, type Removal } from './gone.js';
import { HELD_REFERENCE, live } from './life.js';
import { rewriteAll } from './maintenance.js';
import { needlesOf } from './needles.js';
import { logOf, sealedRecord } from '../drill/sent-messages.js';
import { sendDamaged } from './quarantine.js';

export interface ErasureReport {
  readonly control: readonly string[];
  readonly removals: readonly Removal[];
  readonly leftAfterErasure: readonly string[];
  readonly secondsUntilGone: number;
  readonly comebacks: readonly Comeback[];
  readonly leftAtTheEnd: readonly string[];
  readonly held: boolean;
}
const PATIENCE_MS = 110_000;
const COUNTRIES = ['GR', 'DE'];
/** Segments of a second instead of six hours; tombstones stay for a week as in service, so that a restored node still finds them. */
const TOPICS = { ...SHORT_SEGMENTS, 'delete.retention.ms': TOPIC_SETTINGS.records['delete.retention.ms'] ?? '' };

export async function runErasureDrill(seed: number, say: (line: string) => void): Promise<ErasureReport> {
  const folder = prepareFolder(mkdtempSync(join(tmpdir(), 'homeward-erasure-')), false);
  const federation = await startFederation({
    folder, countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log: 'kafka', kafka: { fast: true, topicSettings: TOPICS }, fsync: true, tokenTtlSeconds: 3600,
    overrides: { LOG_LEVEL: 'info', HEARTBEAT_MS: '500', DIGEST_MS: '3000', CLOCK_MS: '500' },
  });
  try { return await drill(federation, folder, seed, say); } finally {
    await federation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drill(federation: Federation, folder: string, seed: number, say: (line: string) => void): Promise<ErasureReport> {
  const clients = clientsOf(federation);
  const [gr, de] = [clientOf(clients, 'GR'), clientOf(clients, 'DE')];
  const canary = canaryPerson(seed);
  const log = logOf(federation, 'gr');
  const control = new ServiceControl(federation);
  try {
    say('a person comes in, is published, matched, judged by both sides and disclosed');
    const life = await live(federation, gr, de, canary, folder);
    const sealed = await sealedRecord(federation, life.held.publicationId);
    await sendDamaged(federation, log, sealed);
    const needles = await needlesOf(federation, canary, life);
    await withAdministrator(federation.cluster.address, (client) => client.query('checkpoint')); // so that the heap holds what the WAL has
    const places = await placesOf(federation, folder);
    const before = findRaw(needles, places);
    const unseen = needles.filter(({ name }) => !before.some(({ needle }) => needle === name)).map(({ name }) => name);
    if (unseen.length > 0) throw new Error(`control: not found in any raw byte before erasure: ${unseen.join(', ')}`);
    await copyDatabase(federation.cluster.address, 'homeward_gr');
    say('a supervisor erases the case');
    const beganMs = Date.now();
    await change(gr, 'supervisor', 'eraseCase', HELD_REFERENCE, { caseId: ['ID!', life.held.caseId] });
    const watch = new Watch(before, needles, places, beganMs);
    await watch.until('erase marker, receipt, tombstone and compaction', 60_000, (hits) => hits.every(({ place }) => place !== 'broker log'));
    await rewriteAll(federation);
    const left = await watch.until('scheduled rewrite and removal of old WAL', Math.max(0, PATIENCE_MS - (Date.now() - beganMs)), (hits) => hits.length === 0);
    const secondsUntilGone = Math.round((Date.now() - beganMs) / 100) / 10;
    say(`${left.length === 0 ? 'gone' : `still there: ${describe(left).join(', ')}`} after ${String(secondsUntilGone)} s; now it is tried to bring the person back`);
    const tried = await comebacks({ federation, control, log, sealed, life });
    await rewriteAll(federation);
    const leftAtTheEnd = findRaw(needles, await placesOf(federation, folder));
    return {
      control: describe(before), removals: watch.removals, leftAfterErasure: describe(left), secondsUntilGone, comebacks: tried, leftAtTheEnd: describe(leftAtTheEnd),
      held: left.length === 0 && secondsUntilGone <= 120 && tried.every(({ cameBack }) => !cameBack) && leftAtTheEnd.length === 0,
    };
  } finally {
    await log.close();
    await control.stop();
  }
}

/** Databases one by one, as they are now: the backup that is taken later lies in the same cluster here, and elsewhere in service. */
async function placesOf(federation: Federation, folder: string): Promise<readonly Place[]> {
  const { directory, databases } = await withAdministrator(federation.cluster.address, async (client) => ({
    directory: (await client.query<{ directory: string }>(`select current_setting('data_directory') as directory`)).rows[0]?.directory ?? '',
    databases: (await client.query<{ oid: string; name: string }>('select oid::text, datname as name from pg_database')).rows,
  }));
  return [
    ...databases.map(({ oid, name }) => ({ name: `database ${name}`, folder: join(directory, 'base', oid) })),
    { name: 'WAL', folder: join(directory, 'pg_wal') }, { name: 'broker log', folder: join(folder, 'kafka') }, { name: 'service logs', folder: federation.logFolder },
  ];
}

const describe = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(({ needle, place }) => `${needle} in ${place}`))].toSorted();
