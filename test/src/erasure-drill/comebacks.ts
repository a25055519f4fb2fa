import type { Federation } from '@homeward/federation';
import { topicName, type LogPort } from '@homeward/shared';
import { restoreDatabase } from '../drill/database-copy.js';
import { eventually } from '../drill/deadline.js';
import { databaseOf } from '../drill/federation-clients.js';
import { queryOnce } from '../drill/node-client.js';
import type { ServiceControl } from '../drill/service-control.js';
import { importFile, type Life } from './life.js';
import type { SealedRecord } from '../drill/sent-messages.js';
import { sendAgain } from './quarantine.js';

export interface Comeback { readonly attempt: string; readonly cameBack: boolean; readonly seen: string }
export interface Ground { readonly federation: Federation; readonly control: ServiceControl; readonly log: LogPort; readonly sealed: SealedRecord; readonly life: Life }

const RECORDS = topicName('records', 'gr');
const SETTLE_MS = 30_000;

/** Four ways in which an erased person returns to systems that only delete. */
export async function comebacks(ground: Ground): Promise<readonly Comeback[]> {
  return [
    await attempt(ground, 'the old record is sent again', () => sendAgain(ground.log, ground.sealed)),
    await attempt(ground, 'every topic is replayed from its start', () => replay(ground)),
    await reimport(ground),
    await restored(ground),
  ];
}

async function attempt(ground: Ground, name: string, act: () => Promise<void>): Promise<Comeback> {
  const before = await offsets(ground);
  await act();
  const sent = (await ground.log.range(RECORDS))?.end ?? 0n;
  const read = await eventually(SETTLE_MS, async () => {
    const now = await offsets(ground);
    return (now.get(`matcher ${RECORDS}`) ?? 0n) >= sent && [...before].every(([reader, offset]) => (now.get(reader) ?? 0n) >= offset);
  });
  if (!read) throw new Error(`${name}: the readers did not come to the end, so nothing is shown`);
  const seen = await whereIsThePerson(ground);
  return { attempt: name, cameBack: seen.length > 0, seen: seen.join(', ') || 'nowhere' };
}

/** How far each reader of each topic is. */
async function offsets({ federation }: Ground): Promise<ReadonlyMap<string, bigint>> {
  const rows = await Promise.all(readersOf(federation).map(async ([reader, url]) =>
    (await queryOnce<{ topic: string; next: string }>(url, 'select topic, next_offset::text as next from consumer_offset')).map(({ topic, next }) => [`${reader} ${topic}`, BigInt(next)] as const)));
  return new Map(rows.flat());
}
const readersOf = (federation: Federation): readonly (readonly [string, string])[] =>
  [['matcher', federation.databases.matcher.url('worker')], ...federation.countries.map((country) => [country, databaseOf(federation, country).url('worker')] as const)];

/** Rows of the person at the matcher and at both nodes. */
async function whereIsThePerson({ federation, life }: Ground): Promise<readonly string[]> {
  const hub = federation.databases.matcher.url('worker');
  const { held: { publicationId, caseId }, candidateId } = life;
  const looks: readonly (readonly [string, string, string, readonly unknown[]])[] = [
    ['record at the matcher', hub, 'select 1 from record where publication_id = $1', [publicationId]],
    ['candidate at the matcher', hub, 'select 1 from candidate where candidate_id = $1', [candidateId]],
    ['quarantine of the matcher', hub, 'select 1 from quarantine where publication_id = $1 and envelope is not null', [publicationId]],
    ['case at GR', databaseOf(federation, 'GR').url('worker'), `select 1 from person_case where id = $1 and state <> 'ERASED'`, [caseId]],
    ['publication at GR', databaseOf(federation, 'GR').url('worker'), `select 1 from publication where publication_id = $1 and state = 'LIVE'`, [publicationId]],
    ['candidate at DE', databaseOf(federation, 'DE').url('worker'), 'select 1 from candidate where candidate_id = $1', [candidateId]],
    ['disclosure at DE', databaseOf(federation, 'DE').url('worker'), 'select 1 from disclosure_received where candidate_id = $1', [candidateId]],
  ];
  const found = await Promise.all(looks.map(async ([name, url, sql, parameters]) => ((await queryOnce(url, sql, parameters)).length > 0 ? [name] : [])));
  return found.flat();
}

/** Every reader forgets how far it was. */
async function replay({ federation, control }: Ground): Promise<void> {
  await control.restart(['matcher', 'registry-gr', 'registry-de'], async () => {
    for (const [, url] of readersOf(federation)) await queryOnce(url, 'update consumer_offset set next_offset = 0');
  });
}

async function reimport({ federation, life }: Ground): Promise<Comeback> {
  const said = await importFile(federation, life.file);
  return { attempt: 'the same file is imported again', cameBack: !said.every((line) => line.startsWith('REJECTED') && line.includes('ERASED')), seen: said.join('; ') };
}

/** The node's own database goes back to a copy from before the erasure; it must learn of it and erase again. */
async function restored(ground: Ground): Promise<Comeback> {
  const { federation, control } = ground;
  await control.restart(['registry-gr'], () => restoreDatabase(federation.cluster.address, 'homeward_gr', ['owner', 'app', 'worker']));
  let seen: readonly string[] = [];
  const gone = await eventually(SETTLE_MS, async () => {
    seen = await whereIsThePerson(ground);
    return seen.length === 0;
  }, 1000);
  return { attempt: 'a backup of the node from before the erasure is restored', cameBack: !gone, seen: seen.join(', ') || 'nowhere' };
}
