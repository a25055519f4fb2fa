import { spreadOver } from '../quality/kinds.js';
import { isTrue, truePairsOf, type FoundPair, type ListTruth } from './scored-list.js';

interface Scored extends FoundPair { readonly bits: number }
interface Rows { readonly left: number; readonly right: number }
export interface Missed { readonly title: string; readonly all: number; readonly shown: readonly Scored[] }

/** Of many that are missed so many are looked at again, spread over all. */
const MOST_LOOKED_AT = 4000;
const keyOf = ({ left, right }: Rows): string => `${String(Math.min(left, right))} ${String(Math.max(left, right))}`;

/** True pairs that are not linked: those that nothing brought together, and those whose score is too low. */
export function missedOf({ truth, alone, linked }: { readonly truth: ListTruth; readonly alone: readonly Scored[]; readonly linked: readonly Rows[] }): readonly Missed[] {
  // Of millions of pairs compared only the true ones are kept by key.
  const ofOne = <Pair extends Rows>(pairs: readonly Pair[]): readonly Pair[] => pairs.filter((pair) => isTrue(truth, pair));
  const [isLinked, compared] = [new Set(ofOne(linked).map(keyOf)), new Map(ofOne(alone).map((pair) => [keyOf(pair), pair]))];
  const missed = [...truePairsOf(truth)].filter((pair) => !isLinked.has(keyOf(pair)));
  const parts = [
    { title: 'missed, never compared', pairs: missed.filter((pair) => !compared.has(keyOf(pair))) },
    { title: 'missed, too low a score', pairs: missed.filter((pair) => compared.has(keyOf(pair))) },
  ];
  return parts.map(({ title, pairs }) => ({ title, all: pairs.length, shown: spreadOver(pairs, MOST_LOOKED_AT).map((pair) => compared.get(keyOf(pair)) ?? { ...pair, bits: 0, probability: 0 }) }));
}
