import { advanceOffset, MOST_RECEIPTS, type Participant, ZombieReaderError } from '@homeward/shared';
import type { AtRest } from '../platform/at-rest.js';
import type { Database, Sql } from '../platform/database.js';
import type { Post } from '../platform/sealing.js';
import type { Signals } from '../platform/signals.js';
import { differingBuckets, reconcileRequests } from './digest.js';
import type { CountedKeys } from './domain/ending.js';
import type { DigestArrival } from './domain/messages.js';
import type { Stretch } from './domain/stretch.js';
import { planIntake, type IntakePlan } from './domain/plan.js';
import { compareEditions, type VersionGuard } from './domain/version-guard.js';
import { forgetQuarantined, loadKnown, PUBLICATION_ID, putAside, writePlan } from './store/intake-store.js';
import { digestEntries } from './store/live-records.js';

export interface IntakeParts {
  readonly database: Database;
  readonly rest: AtRest;
  readonly post: Post;
  readonly signals: Signals;
  readonly now: () => number;
  /** Removes the candidates of erased records and tells who had heard of them; in the intake transaction. */
  readonly forgetCandidates: (sql: Sql, publicationIds: readonly string[]) => Promise<void>;
  readonly countedKeys: CountedKeys;
  /** Defaults to `compareEditions`. */
  readonly guard?: VersionGuard;
}

/** One intake transaction: offset, records, erasures, receipts and quarantine together, or nothing. */
export async function takeStretch(parts: IntakeParts, stretch: Stretch): Promise<void> {
  const plan = await parts.database.transaction(async (sql) => {
    if (!(await advanceOffset(sql, stretch.topic, stretch.from, stretch.next))) throw new ZombieReaderError(stretch.topic);
    return applyStretch(parts, sql, stretch);
  });
  report(parts.signals, stretch.country, plan);
}

async function applyStretch(parts: IntakeParts, sql: Sql, { topic, country, arrivals }: Stretch): Promise<IntakePlan> {
  const ids = [...new Set(arrivals.map(({ key }) => key).filter((key) => PUBLICATION_ID.test(key)))];
  const known = await loadKnown(sql, parts.rest, ids);
  const plan = planIntake(arrivals, known, parts.guard ?? compareEditions);
  const now = new Date(parts.now());
  const erasedIds = plan.erased.map(({ publicationId }) => publicationId);
  if (erasedIds.length > 0) {
    await parts.forgetCandidates(sql, erasedIds);
    await forgetQuarantined(sql, erasedIds);
  }
  await putAside(sql, topic, plan.quarantined, now);
  await sendReceipts(parts, sql, country, plan, now);
  await writePlan(sql, parts, plan, known, now);
  const digest = arrivals.at(-1);
  if (digest?.type === 'DIGEST') await compareDigest(parts, sql, digest, now);
  return plan;
}

/** In one envelope: to seal each by itself would cost more than all the rest of intake. */
async function sendReceipts({ post }: IntakeParts, sql: Sql, country: Participant, { receipts }: IntakePlan, now: Date): Promise<void> {
  const answered = receipts.map((receipt) => ({ ...receipt, at: now.toISOString() }));
  const parts = Array.from({ length: Math.ceil(answered.length / MOST_RECEIPTS) }, (_, part) => answered.slice(part * MOST_RECEIPTS, (part + 1) * MOST_RECEIPTS));
  await post.send(sql, ...parts.map((part) => ({ family: 'receipts' as const, country, type: 'receipts' as const, key: `receipts.${part.at(-1)?.offset ?? ''}`, version: 1, body: { receipts: part } })));
}

/** Exact, because a digest is a stretch of its own: both sides speak of the same point of the topic. */
async function compareDigest({ post, signals }: IntakeParts, sql: Sql, { country, digest }: DigestArrival, now: Date): Promise<void> {
  const entries = await digestEntries(sql, country);
  const buckets = differingBuckets(entries, digest);
  signals.digest(country, buckets.length);
  await post.send(sql, ...buckets.flatMap((bucket) => reconcileRequests(entries, bucket, now)).map((body) => ({
    family: 'receipts' as const, country, type: 'reconcile' as const, key: ['reconcile', String(body.bucket), ...(body.fromId ? [body.fromId] : [])].join('.'), version: now.getTime(), body,
  })));
}

function report(signals: Signals, country: Participant, plan: IntakePlan): void {
  for (const { outcome, reason } of plan.receipts) {
    signals.intake(country, outcome, 1);
    if (reason) signals.refused(country, reason);
  }
}

