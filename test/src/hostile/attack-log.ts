import type { Federation } from '@homeward/federation';
import { loadKeyRing, LogError, open, openTrust, topicName, type LogPort, type Receipts } from '@homeward/shared';
import { registerAndPublish } from '../drill/casework.js';
import { eventually } from '../drill/deadline.js';
import { queryOnce, type NodeClient } from '../drill/node-client.js';
import { inventPerson } from '../drill/people.js';
import { seeded, type Random } from '../drill/random.js';
import { caseInput } from '../drill/case-input.js';
import { logOf, sealedRecord } from '../drill/sent-messages.js';
import { hostileMessages, type HostileMessage } from './messages.js';

export interface LogFigures {
  readonly messages: number; readonly accepted: number; readonly putAsideWithReason: number; readonly receiptsToTheSender: number; readonly receiptsToOthers: number;
  readonly goodAmongThem: number; readonly goodProcessed: number; readonly foreignTopicsRefused: number; readonly foreignTopicsTried: number; readonly crashes: number;
  readonly reasons: Readonly<Record<string, number>>;
}
const GOOD = 20;
const PATIENCE_MS = 60_000;

/** A country with valid keys of its own turns on the federation; good messages go on between the bad ones. */
export async function attackLog(federation: Federation, gr: NodeClient, de: NodeClient, seed: number, count: number): Promise<LogFigures> {
  const random = seeded(seed);
  const log = logOf(federation, 'de');
  const hub = federation.databases.matcher.url('worker');
  try {
    const victim = await registerAndPublish(gr, caseInput({ reference: 'HOSTILE-VICTIM', held: true, person: inventPerson(random) }, 0), true);
    await arrived(hub, [victim.publicationId]);
    const before = await recordIds(hub);
    const arms = await armoury(federation, victim.publicationId);
    const messages = await hostileMessages(arms, random, count);
    const good = await sendMixed(log, de, messages, random);
    await arrived(hub, good);
    const quarantined = messages.length - unsigned(messages);
    await eventually(PATIENCE_MS, async () => (await asideCount(hub)) >= quarantined);
    const after = await recordIds(hub);
    return {
      messages: messages.length, accepted: [...after].filter((id) => !before.has(id) && !good.includes(id)).length + (after.has(victim.publicationId) ? 0 : 1) + await judgements(hub),
      putAsideWithReason: await asideCount(hub), receiptsToTheSender: await receipts(hub, arms), receiptsToOthers: await countOf(hub, 'select count(*)::int as count from outbox where topic = $1', [topicName('receipts', 'gr')]),
      goodAmongThem: good.length, goodProcessed: good.filter((id) => after.has(id)).length, ...await foreignTopics(log),
      crashes: (await alive(federation)) ? 0 : 1, reasons: await reasons(hub),
    };
  } finally { await log.close(); }
}

async function armoury(federation: Federation, victim: string) {
  const { keys } = federation;
  const trust = await openTrust({ trustFile: keys.trustFile, trusteesFile: keys.trusteesFile, lastSeen: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() } });
  if (!trust.ok) throw new Error(`trust file: ${trust.failure}`);
  return { ring: await loadKeyRing(keys.keysDir('de')), otherRing: await loadKeyRing(keys.keysDir('se')), trust: trust.value, country: 'de', honest: await sealedRecord(federation, victim), nowMs: Date.now() };
}

/** Registers and publishes honest cases at the attacker's own node while its bad messages go out. */
async function sendMixed(log: LogPort, de: NodeClient, messages: readonly HostileMessage[], random: Random): Promise<readonly string[]> {
  const good: string[] = [];
  const share = Math.ceil(messages.length / GOOD);
  for (let index = 0; index < GOOD; index += 1) {
    const published = await registerAndPublish(de, caseInput({ reference: `HOSTILE-GOOD-${String(index)}`, held: false, person: inventPerson(random) }, 0), false);
    good.push(published.publicationId);
    for (const { topic, key, value, headers } of messages.slice(index * share, (index + 1) * share)) await log.append(topic, [{ key, value, ...(headers ? { headers } : {}) }]);
  }
  return good;
}

async function foreignTopics(log: LogPort): Promise<{ readonly foreignTopicsTried: number; readonly foreignTopicsRefused: number }> {
  const topics = [topicName('records', 'gr'), topicName('judgements', 'gr'), topicName('receipts', 'de'), topicName('receipts', 'gr'), topicName('candidates', 'de'), topicName('candidates', 'gr'), topicName('disclosures', 'de')];
  const refused = await Promise.all(topics.map((topic) => log.append(topic, [{ key: 'x', value: Buffer.from('x') }]).then(() => false, (error: unknown) => error instanceof LogError && error.code === 'FORBIDDEN')));
  return { foreignTopicsTried: topics.length, foreignTopicsRefused: refused.filter(Boolean).length };
}

const unsigned = (messages: readonly HostileMessage[]): number => messages.filter(({ value }) => value === null).length;
const recordIds = async (url: string): Promise<ReadonlySet<string>> => new Set((await queryOnce<{ id: string }>(url, 'select publication_id as id from record')).map(({ id }) => id));
async function arrived(url: string, ids: readonly string[]): Promise<void> {
  const all = await eventually(PATIENCE_MS, async () => { const known = await recordIds(url); return ids.every((id) => known.has(id)); });
  if (!all) throw new Error('good messages did not arrive at the matcher');
}
const countOf = async (url: string, sql: string, parameters: readonly unknown[] = []): Promise<number> => (await queryOnce<{ count: number }>(url, sql, parameters))[0]?.count ?? 0;
const asideCount = (url: string): Promise<number> => countOf(url, `select count(*)::int as count from quarantine where reason <> ''`);
const judgements = (url: string): Promise<number> => countOf(url, 'select count(*)::int as count from judgement');
/** As the attacker reads them: several stand in one envelope. */
async function receipts(url: string, { ring, trust, country }: Awaited<ReturnType<typeof armoury>>): Promise<number> {
  const topic = topicName('receipts', country);
  const rows = await queryOnce<{ key: string; value: Buffer }>(url, 'select key, value from outbox where topic = $1', [topic]);
  const opened = await Promise.all(rows.map((row) => open({ ...row, topic, headers: {} }, { trust, decryption: ring, self: country, now: Date.now() })));
  return opened.flatMap((message) => (message.ok && message.value.coordinates.type === 'receipts' ? (message.value.body as Receipts).receipts : [])).length;
}
async function reasons(url: string): Promise<Readonly<Record<string, number>>> {
  const rows = await queryOnce<{ reason: string; count: number }>(url, 'select reason, count(*)::int as count from quarantine group by reason order by reason');
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}
const alive = async (federation: Federation): Promise<boolean> =>
  (await Promise.all(federation.services.map(({ url }) => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false)))).every(Boolean);
