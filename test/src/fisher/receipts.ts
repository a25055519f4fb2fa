import type { Receipt, Receipts } from '@homeward/shared';
import type { Catch } from './expedition.js';
import { auc, median } from './timing.js';
import type { Opened } from './topics.js';

/** One receipt, with the size of its envelope and what else stood in it. */
interface Arrival { readonly publicationId: string; readonly timestampMs: number; readonly shape: string; readonly size: number; readonly envelope: string }
export interface ReceiptFigures { readonly receipts: number; readonly differing: readonly string[]; readonly delayAuc: number; readonly medianChildMs: number; readonly medianNobodyMs: number }

/** Receipts of the made-up records of children against those of nobody: number, kind, size, and how long they took. */
export function receiptComparison(messages: readonly Opened[], catches: readonly Catch[]): ReceiptFigures {
  const arrivals = messages.filter(({ topic }) => topic.includes('.receipts.')).flatMap(arrivalsOf);
  const about = (ids: ReadonlySet<string>): readonly Arrival[] => arrivals.filter(({ publicationId }) => ids.has(publicationId));
  const pairs = catches.filter(({ fisher, refused }) => fisher === 'DE' && !refused).map(({ way, madeUp, made }) => ({ way, child: idsOf(madeUp), nobody: idsOf(made) }));
  const differing = pairs.flatMap(({ way, child, nobody }) => {
    const [left, right] = [shapesOf(about(child)), shapesOf(about(nobody))];
    return left === right && left !== '' ? [] : [`${way}: ${left} <> ${right}`];
  });
  const [ofChildren, ofNobody] = [sizes(pairs.flatMap(({ child }) => about(child))), sizes(pairs.flatMap(({ nobody }) => about(nobody)))];
  const odd = [...ofChildren].filter(([envelope, size]) => ofNobody.has(envelope) && ofNobody.get(envelope) !== size).map(([envelope, size]) => `${envelope}: ${size} <> ${ofNobody.get(envelope) ?? ''} bytes`);
  const delays = (ids: ReadonlySet<string>): readonly number[] => delaysOf(messages, about(ids), ids);
  const times = { child: pairs.flatMap(({ child }) => delays(child)), nobody: pairs.flatMap(({ nobody }) => delays(nobody)) };
  return { receipts: times.child.length + times.nobody.length, differing: [...differing, ...odd], delayAuc: Math.round(auc(times) * 1000) / 1000, medianChildMs: median(times.child), medianNobodyMs: median(times.nobody) };
}

/** Without what differs from message to message; envelopes are alike that hold the same, for one length of the offsets. */
function arrivalsOf({ body, size, timestampMs }: Opened): readonly Arrival[] {
  const receipts = (body as Receipts | undefined)?.receipts ?? [];
  const envelope = receipts.map((receipt) => `${shapeOf(receipt)} ${String(String(receipt.offset).length)}`).join(' + ');
  return receipts.map((receipt) => ({ publicationId: receipt.publicationId, timestampMs, size, envelope, shape: shapeOf(receipt) }));
}
const shapeOf = ({ version, envelopeNumber, outcome, reason }: Receipt): string => JSON.stringify({ version, envelopeNumber, outcome, reason });
const shapesOf = (arrivals: readonly Arrival[]): string => arrivals.map(({ shape }) => shape).toSorted().join();

/** Milliseconds by the log's own clock from the first record of each id to the matcher's first receipt. */
const delaysOf = (messages: readonly Opened[], arrivals: readonly Arrival[], ids: ReadonlySet<string>): readonly number[] => [...ids].flatMap((id) => {
  const sent = messages.find(({ topic, key }) => topic.includes('.records.') && key === id);
  const receipt = arrivals.find(({ publicationId }) => publicationId === id);
  return sent && receipt ? [receipt.timestampMs - sent.timestampMs] : [];
});

const idsOf = (cases: Catch['made']): ReadonlySet<string> => new Set(cases.map(({ publicationId }) => publicationId));
/** The sizes that envelopes with one content have. */
const sizes = (arrivals: readonly Arrival[]): ReadonlyMap<string, string> =>
  new Map([...Map.groupBy(arrivals, ({ envelope }) => envelope)].map(([envelope, group]) => [envelope, [...new Set(group.map(({ size }) => size))].toSorted((a, b) => a - b).join('/')]));
