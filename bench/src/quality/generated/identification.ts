import { generate, type GeneratedRecord, type ScriptGroup } from '@homeward/generator';
import { raiseBitsFor, type MatchingEngine } from '@homeward/matching';
import { lossOf, type Loss } from './losses.js';
import { personOf } from './person-of.js';
import { shareOf, Tally, type Share } from './tally.js';
import type { Verdict } from '../calibration.js';
import { kindsOf, profileOf, type TruePair } from './true-pairs.js';

export interface IdentificationOptions {
  readonly seed: string;
  readonly records: number;
  readonly engine: MatchingEngine;
  readonly scripts?: readonly ScriptGroup[] | undefined;
  /** Default: the raise threshold for the number of live records. */
  readonly minBits?: number | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}
/** A6: everybody sought against everybody found, at one default threshold. */
export interface Identification {
  readonly minBits: number;
  readonly sought: number;
  readonly found: number;
  readonly recall: Share;
  readonly precision: Share;
  /** Best recall at a precision of at least .95 over all thresholds, and the bits that give it; a hint where the default stands. */
  readonly atBest: { readonly recall: number; readonly bits: number };
  readonly byScript: Readonly<Record<string, Share>>;
  readonly byKind: Readonly<Record<string, Share>>;
  /** Recall of the best script less that of the worst. */
  readonly gap: number;
  /** Every pair met over a low threshold with its probability, for A7. */
  readonly verdicts: readonly Verdict[];
  readonly losses: readonly Loss[];
  readonly wrong: readonly Loss[];
}
const LIMIT = 100;
const LOWEST_BITS = 6;

export const measureIdentification = ({ seed, records, engine, scripts, minBits, onProgress }: IdentificationOptions): Identification => {
  const all = [...generate({ seed, records, scripts, pairs: 0.5 })];
  const [sought, found] = [all.filter(({ side }) => side === 'SOUGHT'), all.filter(({ side }) => side === 'FOUND')];
  for (const record of found) engine.upsert(personOf(record));
  const threshold = minBits ?? raiseBitsFor(engine.size);
  const hits = hitsOf(sought, engine, Math.min(LOWEST_BITS, threshold), onProgress);
  return { minBits: threshold, sought: sought.length, found: found.length, ...judged(sought, found, hits, threshold, engine) };
};

interface FoundPair { readonly query: GeneratedRecord; readonly live: string; readonly bits: number; readonly probability: number }
const hitsOf = (sought: readonly GeneratedRecord[], engine: MatchingEngine, minBits: number, onProgress?: (done: number) => void): readonly FoundPair[] => sought.flatMap((query, at) => {
  onProgress?.(at);
  return engine.candidates(personOf(query), { minBits, limit: LIMIT }).map(({ otherId, bits, probability }) => ({ query, live: otherId, bits, probability }));
});

const judged = (sought: readonly GeneratedRecord[], found: readonly GeneratedRecord[], hits: readonly FoundPair[], minBits: number, engine: MatchingEngine) => {
  const foundOf = new Map(found.map((record) => [record.truth.person, record]));
  const byId = new Map(found.map((record) => [record.id, record]));
  const pairs = sought.flatMap((query): TruePair[] => { const live = foundOf.get(query.truth.person); return live === undefined ? [] : [{ query, live }]; });
  const raised = hits.filter(({ bits }) => bits >= minBits);
  const isTrue = ({ query, live }: FoundPair): boolean => byId.get(live)?.truth.person === query.truth.person;
  const met = new Set(raised.filter(isTrue).map(({ query }) => query.id));
  const [scripts, kinds] = [new Tally(), new Tally()];
  for (const pair of pairs) {
    scripts.add(pair.query.truth.group, met.has(pair.query.id));
    for (const kind of kindsOf(pair)) kinds.add(kind, met.has(pair.query.id));
  }
  const shares = Object.values(scripts.shares()).map(({ share }) => share);
  return {
    recall: shareOf(met.size, pairs.length), precision: shareOf(raised.filter(isTrue).length, raised.length), atBest: bestThreshold(hits.map((hit) => [hit.bits, isTrue(hit)] as const), pairs.length),
    byScript: scripts.shares(), byKind: kinds.shares(), gap: Math.max(...shares) - Math.min(...shares),
    verdicts: hits.flatMap((hit): Verdict[] => { const live = byId.get(hit.live); return live === undefined ? [] : [{ probability: hit.probability, isTrue: isTrue(hit), profile: profileOf({ query: hit.query, live }) }]; }),
    losses: pairs.filter(({ query }) => !met.has(query.id)).map((pair) => lossOf(pair, engine, minBits)),
    wrong: raised.filter((hit) => !isTrue(hit)).flatMap(({ query, live }) => { const other = byId.get(live); return other === undefined ? [] : [lossOf({ query, live: other }, engine, minBits)]; }),
  };
};

const PRECISION = 0.95;
const bestThreshold = (scored: readonly (readonly [number, boolean])[], pairs: number): Identification['atBest'] => {
  let [right, all] = [0, 0];
  let best = { recall: 0, bits: Infinity };
  for (const [bits, isTrue] of [...scored].sort((a, b) => b[0] - a[0])) {
    all++;
    if (isTrue) right++;
    if (right / all >= PRECISION) best = { recall: right / pairs, bits };
  }
  return best;
};
