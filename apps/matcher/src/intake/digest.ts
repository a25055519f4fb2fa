import { bucketOf, computeStateDigest, DIGEST_BUCKETS, type DigestEntry, type ReconcileRequest, type StateDigest } from '@homeward/shared';

const MAX_ENTRIES = 10_000;

/** Buckets in which the node's picture and ours differ. */
export function differingBuckets(entries: readonly DigestEntry[], theirs: StateDigest): readonly number[] {
  const ours = computeStateDigest(entries);
  if (ours.root === theirs.root && ours.count === theirs.count) return [];
  return Array.from({ length: DIGEST_BUCKETS }, (_, bucket) => bucket).filter((bucket) => ours.buckets[bucket] !== theirs.buckets[bucket]);
}

/** What we hold in a bucket; from it the node sees what to send again and what to erase. */
export const reconcileRequest = (entries: readonly DigestEntry[], bucket: number, at: Date): ReconcileRequest =>
  ({ bucket, entries: entries.filter(({ publicationId }) => bucketOf(publicationId) === bucket).slice(0, MAX_ENTRIES), at: at.toISOString() });
