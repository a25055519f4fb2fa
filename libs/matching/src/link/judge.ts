import { quantise } from '../evidence/line.js';
import type { FoundPairs } from './found-pairs.js';
import { mergeGroups, STOP, type WeighedPair } from './groups.js';

/** Two rows with all that is known about them being one person, in bits of evidence. */
export interface JudgedRows { readonly one: number; readonly other: number; readonly bits: number }

/** Each pair by itself. */
export function* judgeAlone(found: FoundPairs): Generator<JudgedRows> {
  for (let pair = 0; pair < found.length; pair++) yield { one: found.leftOf(pair), other: found.rightOf(pair), bits: found.bitsOf(pair) };
}

/**
 * Each pair with what the other rows say: rows that were put together in a group are as likely one person as the two
 * parts were when they were joined. A pair that joined alone keeps its own bits; one that was never joined is as unlikely
 * as groups that stay apart. Also yields pairs that were never scored but came together with others.
 */
export function* judgeInGroups(found: FoundPairs, rowCount: number, priorBits: number): Generator<JudgedRows> {
  const joined = new Map<number, number>();
  const keyOf = (one: number, other: number): number => Math.min(one, other) * rowCount + Math.max(one, other);
  mergeGroups(rowCount, weighed(found, priorBits), (left, right, odds) => {
    const alone = left.length === 1 && right.length === 1;
    for (const one of left) for (const other of right) joined.set(keyOf(one, other), alone ? Infinity : quantise(odds - priorBits));
  });
  const apart = quantise(STOP - priorBits);
  for (const { one, other, bits } of judgeAlone(found)) {
    const together = joined.get(keyOf(one, other));
    joined.delete(keyOf(one, other));
    yield { one, other, bits: together === undefined ? Math.min(bits, apart) : together === Infinity ? bits : together };
  }
  for (const [key, bits] of joined) yield { one: Math.floor(key / rowCount), other: key % rowCount, bits };
}

function* weighed(found: FoundPairs, priorBits: number): Generator<WeighedPair> {
  for (const { one, other, bits } of judgeAlone(found)) yield { one, other, odds: bits + priorBits };
}
