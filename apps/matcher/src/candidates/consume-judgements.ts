import { advanceOffset, MATCHER, open, parseTopic, readOffset, topicName, verifyJudgement, ZombieReaderError, type Consumption, type JudgementMessage, type KeyRing, type LogPort, type LogRecord, type NextRequest, type Participant, type TrustDirectory } from '@homeward/shared';
import type { Database, Sql } from '../platform/database.js';
import { isInputsFault } from '../platform/failures.js';
import type { Signals } from '../platform/signals.js';
import type { Candidates } from './candidates.js';
import type { SignedJudgement } from './domain/facts.js';

export interface JudgementParts {
  readonly log: LogPort; readonly database: Database; readonly ring: KeyRing; readonly trust: TrustDirectory; readonly signals: Signals;
  readonly candidates: Candidates;
  readonly wishes: Wishes;
  readonly maxBatch?: number;
}
interface Wish { readonly country: Participant; readonly publicationId: string }
/** How a wish for more candidates of an own record gets into the one order. */
export interface Wishes {
  /** The records among them that their country may ask about, held until the transaction ends. */
  hold(sql: Sql, wishes: readonly Wish[]): Promise<readonly string[]>;
  enter(sql: Sql, publicationIds: readonly string[]): Promise<void>;
}
type Judged = SignedJudgement & { readonly atMs: number };
type Read = { readonly type: 'JUDGED'; readonly judged: Judged } | { readonly type: 'WISH'; readonly wish: Wish };
const MAX_BATCH = 100;

export function consumeJudgements(parts: JudgementParts, country: Participant): Promise<Consumption> {
  const topic = topicName('judgements', country);
  return parts.log.consume({
    topic, group: MATCHER, maxBatch: parts.maxBatch ?? MAX_BATCH,
    nextOffset: () => readOffset(parts.database.sql, topic),
    handle: (batch, position) => takeJudgementBatch(parts, batch, position),
    onInterruption: (code) => { parts.signals.interruption('judgements', code); },
  });
}

/** Envelope and inner signature are checked before the transaction; what fails is counted and passed over, and never holds up the rest. */
export async function takeJudgementBatch(parts: JudgementParts, batch: readonly LogRecord[], position: bigint): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const read = (await Promise.all(batch.map((carried) => readJudgement(parts, carried)))).filter((entry) => entry !== undefined);
  await takeOrNarrow(parts, { topic: last.topic, from: position, next: last.offset + 1n, read });
}

interface Stretch { readonly topic: string; readonly from: bigint; readonly next: bigint; readonly read: readonly Read[] }

/** A word that cannot be taken must not hold up its neighbours: halve until it stands alone, then pass it over; it is counted. */
async function takeOrNarrow(parts: JudgementParts, stretch: Stretch): Promise<void> {
  try {
    await take(parts, stretch);
  } catch (error) {
    if (!isInputsFault(error) || stretch.read.length === 0) throw error;
    const middle = Math.floor(stretch.read.length / 2);
    const [first, second] = [stretch.read.slice(0, middle), stretch.read.slice(middle)];
    // The offset moves with the last part only, so a crash between repeats what was taken, which changes nothing.
    if (first.length > 0) await takeOrNarrow(parts, { ...stretch, next: stretch.from, read: first });
    if (second.length > 1 || first.length > 0) return takeOrNarrow(parts, { ...stretch, read: second });
    refuse(parts.signals, parseTopic(stretch.topic)?.country ?? 'unknown', 'INTERNAL');
    await take(parts, { ...stretch, read: [] });
  }
}

async function take(parts: JudgementParts, { topic, from, next, read }: Stretch): Promise<void> {
  await parts.database.transaction(async (sql) => {
    if (!(await advanceOffset(sql, topic, from, next))) throw new ZombieReaderError(topic);
    // Records before candidates before positions: the order of locks.
    const asked = await parts.wishes.hold(sql, read.flatMap((entry) => (entry.type === 'WISH' ? [entry.wish] : [])));
    await parts.candidates.takeJudgements(sql, read.flatMap((entry) => (entry.type === 'JUDGED' ? [entry.judged] : [])));
    await parts.wishes.enter(sql, asked);
  });
}

async function readJudgement({ trust, ring, signals }: JudgementParts, carried: LogRecord): Promise<Read | undefined> {
  // The node's tombstone for a judgement of an erased candidate; ours is gone with the candidate.
  if (carried.value === null) return undefined;
  const country = parseTopic(carried.topic)?.country ?? 'unknown';
  const opened = await open(carried, { trust, decryption: ring, self: MATCHER, now: carried.timestampMs });
  if (!opened.ok) return refuse(signals, country, opened.failure);
  const { type } = opened.value.coordinates;
  if (type === 'heartbeat') return undefined;
  if (type === 'next-request') return { type: 'WISH', wish: { country, publicationId: (opened.value.body as NextRequest).publicationId } };
  const { signed } = opened.value.body as JudgementMessage;
  const judgement = await verifyJudgement(signed, trust, country, carried.timestampMs);
  if (!judgement.ok) return refuse(signals, country, judgement.failure);
  return { type: 'JUDGED', judged: { country, signed, judgement: judgement.value, atMs: carried.timestampMs } };
}

function refuse(signals: Signals, country: Participant, reason: string): undefined {
  signals.refused(country, reason);
  return undefined;
}
