import type { KeyHashes } from '@homeward/matching';
import type { Change, Ending } from '../../intake/index.js';

/** What one position does to the counts: of two versions of one record one goes and one comes. */
export interface Turn {
  readonly position: bigint;
  /** Read when it is its turn: by then the index has read the names. */
  readonly came: (() => KeyHashes) | undefined;
  readonly went: KeyHashes | undefined;
}

/**
 * What each position after `from` and up to `to` did to the counts of the whole, in order: also those at which a version
 * came that was replaced before anybody looked. A version stood from its position until its ending's; one that still
 * stands has no ending, and one that both looks show came once.
 */
export function turnsBetween(from: bigint, to: bigint, changes: readonly Change[], endings: readonly Ending[], keysOf: (change: Change) => KeyHashes): readonly Turn[] {
  const isBetween = (position: bigint): boolean => position > from && position <= to;
  const came = new Map<bigint, () => KeyHashes>();
  for (const change of changes) if (!change.asked && change.record?.presence === 'LIVE') came.set(change.position, () => keysOf(change));
  for (const { since, keys } of endings) came.set(since, () => keys);
  const went = new Map(endings.map(({ position, keys }) => [position, keys]));
  return [...new Set([...came.keys(), ...went.keys()])].filter(isBetween).sort((one, two) => (one < two ? -1 : 1))
    .map((position) => ({ position, came: came.get(position), went: went.get(position) }));
}
