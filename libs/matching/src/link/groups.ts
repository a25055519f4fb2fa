import { MergeQueue } from './merge-queue.js';

/** A pair of rows with its log odds of being one person, in bits. */
export interface WeighedPair { readonly one: number; readonly other: number; readonly odds: number }

/** Two groups of rows that were put together, and how likely they are one person: log odds in bits. */
export type OnMerge = (one: readonly number[], other: readonly number[], odds: number) => void;

/** One pair says no more than this for or against; a pair that was not worth scoring speaks against by as much. */
const MOST = 10;
const LEAST = -4;
/** Many pairs say more than one: their mean counts up to so much more, and something is added, as measured on lists with truth. */
const MORE_FOR_MANY = 1;
const ADDED_FOR_MANY = 2;
/** Groups less likely than this stay apart. */
export const STOP = -3;

interface Link { sum: number; pairs: number }

const oddsOf = (link: Link, pairs: number): number => {
  const many = 1 - 1 / pairs;
  const mean = (link.sum + (pairs - link.pairs) * LEAST) / pairs;
  return mean * (1 + MORE_FOR_MANY * many) + ADDED_FOR_MANY * many;
};

/**
 * Puts rows that are one person together, the likeliest first (agglomerative clustering, average linkage): what all pairs
 * of two groups say together decides, so a row that is like two others of the group but unlike the rest is not drawn in,
 * and one that is hardly like one of them is helped by the others. `onMerge` hears of every merge, the likely ones first
 * with few exceptions. The same pairs in any order give the same groups.
 */
export function mergeGroups(rowCount: number, pairs: Iterable<WeighedPair>, onMerge: OnMerge): void {
  const links = Array.from({ length: rowCount }, () => new Map<number, Link>());
  const members: (number[] | undefined)[] = Array.from({ length: rowCount }, (_, row) => [row]);
  const queue = new MergeQueue();
  for (const { one, other, odds } of pairs) {
    if (odds <= LEAST) continue;
    const link = { sum: Math.min(MOST, odds), pairs: 1 };
    links[one]?.set(other, link);
    links[other]?.set(one, link);
    offer(one, other);
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const now = oddsNow(next.one, next.other);
    if (now === undefined) continue;
    if (now === next.odds) merge(next.one, next.other, now);
    else offer(next.one, next.other);
  }

  function oddsNow(one: number, other: number): number | undefined {
    const [link, left, right] = [links[one]?.get(other), members[one], members[other]];
    return link === undefined || left === undefined || right === undefined ? undefined : oddsOf(link, left.length * right.length);
  }
  function offer(one: number, other: number): void {
    const odds = oddsNow(one, other);
    if (odds !== undefined && odds > STOP) queue.push({ odds, one: Math.min(one, other), other: Math.max(one, other) });
  }
  function merge(one: number, other: number, odds: number): void {
    const [into, from] = (links[one]?.size ?? 0) >= (links[other]?.size ?? 0) ? [one, other] : [other, one];
    const [kept, gone, left, right] = [links[into], links[from], members[into], members[from]];
    if (kept === undefined || gone === undefined || left === undefined || right === undefined) return;
    onMerge(left, right, odds);
    kept.delete(from);
    for (const [neighbour, link] of gone) {
      if (neighbour === into) continue;
      links[neighbour]?.delete(from);
      const known = kept.get(neighbour);
      const joined = known === undefined ? link : { sum: known.sum + link.sum, pairs: known.pairs + link.pairs };
      kept.set(neighbour, joined);
      links[neighbour]?.set(into, joined);
    }
    gone.clear();
    members[into] = [...left, ...right];
    members[from] = undefined;
    for (const neighbour of kept.keys()) offer(into, neighbour);
  }
}
