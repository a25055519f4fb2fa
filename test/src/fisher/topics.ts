import type { Federation } from '@homeward/federation';
import { HEARTBEAT_KEY, loadKeyRing, open, openTrust, topicName, type LogPort, type LogRecord } from '@homeward/shared';
import { eventually } from '../drill/deadline.js';
import { logOf } from '../drill/sent-messages.js';
import type { Catch } from './expedition.js';
import { auc, median } from './timing.js';

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

/** Receipts of a publication without what differs from message to message; with the size, for one length of the offset. */
export function receiptShapes(messages: readonly Opened[], publicationIds: ReadonlySet<string>): readonly string[] {
  const about = messages.filter(({ topic, body }) => topic.includes('.receipts.') && publicationIds.has(String(body?.['publicationId'])));
  return about.map(({ body, size }) => {
    const { version, envelopeNumber, outcome, reason, offset } = body ?? {};
    return JSON.stringify({ version, envelopeNumber, outcome, reason, size, offsetDigits: String(offset).length });
  }).toSorted();
}

/** Milliseconds by the log's own clock from a record of the country to the matcher's receipt. */
export function receiptDelays(messages: readonly Opened[], publicationIds: ReadonlySet<string>): readonly number[] {
  const sent = messages.filter(({ topic, key }) => topic.includes('.records.') && publicationIds.has(key));
  return [...publicationIds].flatMap((id) => {
    const first = sent.find(({ key }) => key === id);
    const receipt = messages.find(({ topic, body }) => topic.includes('.receipts.') && body?.['publicationId'] === id);
    return first && receipt ? [receipt.timestampMs - first.timestampMs] : [];
  });
}

export interface ReceiptFigures { readonly receipts: number; readonly differing: readonly string[]; readonly delayAuc: number; readonly medianChildMs: number; readonly medianNobodyMs: number }

/** Receipts of the made-up records of children against those of nobody: number, kind, size, and how long they took. */
export function receiptComparison(messages: readonly Opened[], catches: readonly Catch[]): ReceiptFigures {
  const pairs = catches.filter(({ fisher, refused }) => fisher === 'DE' && !refused).map(({ way, madeUp, made }) => ({ way, child: idsOf(madeUp), nobody: idsOf(made) }));
  const differing = pairs.flatMap(({ way, child, nobody }) => {
    const [left, right] = [receiptShapes(messages, child).map(withoutSize), receiptShapes(messages, nobody).map(withoutSize)];
    return left.join() === right.join() && left.length > 0 ? [] : [`${way}: ${left.join()} <> ${right.join()}`];
  });
  const sizes = (ids: (pair: (typeof pairs)[number]) => ReadonlySet<string>) => sizesByShape(pairs.flatMap((pair) => receiptShapes(messages, ids(pair))));
  const [ofChildren, ofNobody] = [sizes(({ child }) => child), sizes(({ nobody }) => nobody)];
  const odd = [...ofChildren].filter(([shape, size]) => ofNobody.has(shape) && ofNobody.get(shape) !== size).map(([shape, size]) => `${shape}: ${size} <> ${ofNobody.get(shape) ?? ''} bytes`);
  const times = { child: pairs.flatMap(({ child }) => receiptDelays(messages, child)), nobody: pairs.flatMap(({ nobody }) => receiptDelays(messages, nobody)) };
  return { receipts: times.child.length + times.nobody.length, differing: [...differing, ...odd], delayAuc: Math.round(auc(times) * 1000) / 1000, medianChildMs: median(times.child), medianNobodyMs: median(times.nobody) };
}

const idsOf = (cases: Catch['made']): ReadonlySet<string> => new Set(cases.map(({ publicationId }) => publicationId));
const withoutSize = (shape: string): string => shape.replace(/"size":\d+,"offsetDigits":\d+/, '');
/** The sizes that messages of one shape and one length of offset have. */
function sizesByShape(shapes: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<number>>();
  for (const text of shapes) {
    const { size, ...shape } = JSON.parse(text) as { readonly size: number };
    const key = JSON.stringify(shape);
    found.set(key, (found.get(key) ?? new Set()).add(size));
  }
  return new Map([...found].map(([shape, sizes]) => [shape, [...sizes].toSorted((a, b) => a - b).join('/')]));
}
