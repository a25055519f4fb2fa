export { EMPTY_ROOT, leafHash, rootOf } from './tree.js';
export { bucketOf, DIGEST_BUCKETS, computeStateDigest, type DigestEntry, type DigestRoots } from './state-digest.js';
