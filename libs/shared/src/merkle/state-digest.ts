import { createHash } from 'node:crypto';
import { leafHash, rootOf } from './tree.js';

/** One live record, as both sides must know it. */
export interface DigestEntry { readonly publicationId: string; readonly version: number; readonly envelopeNumber: number }
export interface DigestRoots { readonly count: number; readonly root: string; readonly buckets: string[] }
export const DIGEST_BUCKETS = 16;

/** First hexadecimal digit of SHA-256 of the publication id. */
export const bucketOf = (publicationId: string): number => (createHash('sha256').update(publicationId).digest()[0] ?? 0) >> 4;

/** An id holds no space, so the three parts cannot run into each other. */
const leafOf = (entry: DigestEntry): Buffer => leafHash(Buffer.from(`${entry.publicationId} ${String(entry.version)} ${String(entry.envelopeNumber)}`));

const byId = (a: DigestEntry, b: DigestEntry): number => (a.publicationId < b.publicationId ? -1 : a.publicationId > b.publicationId ? 1 : 0);

/**
 * What a node and the matcher compare: a Merkle root (RFC 6962) for each bucket over its entries in order of their id,
 * and one over the sixteen bucket roots. The order in which the entries are given does not count.
 */
export function computeStateDigest(entries: Iterable<DigestEntry>): DigestRoots {
  const buckets: DigestEntry[][] = Array.from({ length: DIGEST_BUCKETS }, () => []);
  let count = 0;
  for (const entry of entries) {
    buckets[bucketOf(entry.publicationId)]?.push(entry);
    count += 1;
  }
  const roots = buckets.map((bucket) => rootOf(bucket.sort(byId).map(leafOf)));
  return { count, root: rootOf(roots.map(leafHash)).toString('base64url'), buckets: roots.map((root) => root.toString('base64url')) };
}
