import { bucketOf, computeStateDigest, DIGEST_BUCKETS, type DigestEntry, type ReconcileRequest, type StateDigest } from '@homeward/shared';

/** So many fit into one envelope with room to spare. */
const ENTRIES_PER_PART = 4_000;

/** Buckets in which the node's picture and ours differ. */
export function differingBuckets(entries: readonly DigestEntry[], theirs: StateDigest): readonly number[] {
  const ours = computeStateDigest(entries);
  if (ours.root === theirs.root && ours.count === theirs.count) return [];
  return Array.from({ length: DIGEST_BUCKETS }, (_, bucket) => bucket).filter((bucket) => ours.buckets[bucket] !== theirs.buckets[bucket]);
}

/**
 * What we hold in a bucket; from it the node sees what to send again and what to erase. In parts that together cover
 * every id: the first begins before all, the last ends after all, each ends where the next begins.
 */
export function reconcileRequests(entries: readonly DigestEntry[], bucket: number, at: Date): readonly ReconcileRequest[] {
  const held = entries.filter(({ publicationId }) => bucketOf(publicationId) === bucket).sort((one, two) => (one.publicationId < two.publicationId ? -1 : 1));
  const starts = Array.from({ length: Math.max(1, Math.ceil(held.length / ENTRIES_PER_PART)) }, (_, part) => part * ENTRIES_PER_PART);
  return starts.map((start, part) => {
    const [fromId, beforeId] = [part === 0 ? undefined : held[start]?.publicationId, held[start + ENTRIES_PER_PART]?.publicationId];
    return { bucket, ...(fromId ? { fromId } : {}), ...(beforeId ? { beforeId } : {}), entries: held.slice(start, start + ENTRIES_PER_PART), at: at.toISOString() };
  });
}
