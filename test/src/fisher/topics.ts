import type { Federation } from '@homeward/federation';
import { HEARTBEAT_KEY, loadKeyRing, open, openTrust, topicName, type LogPort, type LogRecord } from '@homeward/shared';
import { eventually } from '../drill/deadline.js';
import { logOf } from '../drill/sent-messages.js';

/** A message as the fisher's country can read it: its bytes, and what opens with the country's own keys. */
export interface Opened { readonly topic: string; readonly key: string; readonly timestampMs: number; readonly size: number; readonly bytes: string; readonly body: Readonly<Record<string, unknown>> | undefined }
const FAMILIES = ['candidates', 'receipts', 'disclosures', 'records'] as const;

/** Every message of every topic that the country may read. */
export async function readTopics(federation: Federation, country: string): Promise<readonly Opened[]> {
  const participant = country.toLowerCase();
  const log = logOf(federation, participant);
  try {
    const records = (await Promise.all(FAMILIES.map((family) => readAll(log, topicName(family, participant))))).flat();
    const opener = await openerOf(federation, participant);
    return await Promise.all(records.map(opener));
  } finally { await log.close(); }
}

async function readAll(log: LogPort, topic: string): Promise<readonly LogRecord[]> {
  const end = (await log.range(topic))?.end ?? 0n;
  const read: LogRecord[] = [];
  let next = 0n;
  if (end === 0n) return read;
  const consumption = await log.consume({
    topic, group: `fisher-${topic}`, nextOffset: () => Promise.resolve(next),
    handle: (batch) => { read.push(...batch); next = (batch.at(-1)?.offset ?? -1n) + 1n; return Promise.resolve(); },
  });
  // Compaction may have taken the last offsets; a topic that stays silent for long is read to its end.
  const complete = await eventually(20_000, () => Promise.resolve(next >= end), 100);
  await consumption.stop();
  if (!complete && read.length === 0) throw new Error(`${topic} could not be read`);
  return read;
}

async function openerOf({ keys }: Federation, participant: string): Promise<(record: LogRecord) => Promise<Opened>> {
  const trust = await openTrust({ trustFile: keys.trustFile, trusteesFile: keys.trusteesFile, lastSeen: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() } });
  if (!trust.ok) throw new Error(`trust file: ${trust.failure}`);
  const decryption = await loadKeyRing(keys.keysDir(participant));
  return async (record) => {
    const opened = record.value === null || record.topic.includes('.records.') ? undefined : await open(record, { trust: trust.value, decryption, self: participant, now: record.timestampMs });
    if (opened?.ok === false) throw new Error(`a message of ${record.topic} does not open: ${opened.failure}`);
    const body = opened?.ok ? opened.value.body as Readonly<Record<string, unknown>> : undefined;
    const headers = Object.entries(record.headers).map(([name, value]) => `${name}=${value.toString()}`).join(' ');
    return { topic: record.topic, key: record.key, timestampMs: record.timestampMs, size: record.value?.length ?? 0, body, bytes: [record.key, headers, record.value?.toString() ?? '', JSON.stringify(body ?? {})].join('\n') };
  };
}

export const isHeartbeat = ({ key }: Opened): boolean => key === HEARTBEAT_KEY;
