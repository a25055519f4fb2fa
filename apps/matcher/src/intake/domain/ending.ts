import type { KeyHashes } from '@homeward/matching';
import type { MinimalRecord } from '@homeward/shared';

/** Under which keys a record counts, by the hashes that the index counts by. */
export type CountedKeys = (record: MinimalRecord) => KeyHashes;

/** A version that stood, live, from one position until another one. */
export interface Ending {
  readonly since: bigint;
  /** At which it stood no more. */
  readonly position: bigint;
  readonly keys: KeyHashes;
}
