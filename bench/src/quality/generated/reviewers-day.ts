import type { GeneratedRecord } from '@homeward/generator';
import { raiseBitsFor, type MatchingEngine } from '@homeward/matching';
import { fill, recordsOf, type Day } from './live-and-asked.js';
import { lossOf, type Loss } from './losses.js';
import { personOf } from './person-of.js';
import { shareOf, Tally, type Share } from './tally.js';
import { kindsOf, type TruePair } from './true-pairs.js';

export interface ReviewersDayOptions {
  readonly seed: string;
  readonly live: number;
  readonly queries: number;
  readonly engine: MatchingEngine;
  /** Share of new records whose person is live already; assumed. */
  readonly pairs?: number | undefined;
  readonly onProgress?: ((what: 'live' | 'queries', done: number) => void) | undefined;
}
/** A11: what a reviewer is shown in a day of new records, at the default raise threshold. */
export interface ReviewersDay {
  readonly live: number;
  readonly queries: number;
  readonly minBits: number;
  readonly candidates: { readonly mean: number; readonly p50: number; readonly p99: number; readonly most: number };
  readonly trueShare: Share;
  readonly recall: Share;
  readonly recallByScript: Readonly<Record<string, Share>>;
  readonly recallByKind: Readonly<Record<string, Share>>;
  /** Of the pairs that are known, those that the index brings together and the threshold holds back. */
  readonly lostToThreshold: Share;
  readonly lostToThresholdByScript: Readonly<Record<string, Share>>;
  /** By the kind of the new record, such as MISSING_CHILD. */
  readonly lostToThresholdByKind: Readonly<Record<string, Share>>;
  /** Candidates by script of the new record, mean. */
  readonly candidatesByScript: Readonly<Record<string, number>>;
  readonly milliseconds: { readonly p50: number; readonly p99: number; readonly most: number };
  readonly losses: readonly Loss[];
  readonly wrong: readonly Loss[];
}
export const DAY_PAIRS = 0.3;
const LIMIT = 200;
const EXAMPLES = 400;

export const measureReviewersDay = ({ seed, live, queries, engine, pairs = DAY_PAIRS, onProgress }: ReviewersDayOptions): ReviewersDay => {
  const day = { seed, live, queries, pairs };
  const { asked, counterparts } = fill(engine, day, (done) => onProgress?.('live', done));
  const minBits = raiseBitsFor(engine.size);
  const answers = asked.map((query, number): Answer => {
    onProgress?.('queries', number);
    return answerOf(query, counterparts.get(query.truth.person), engine, minBits);
  });
  const known = answers.filter((answer): answer is KnownAnswer => answer.live !== undefined);
  const raised = answers.reduce((sum, { raisedIds }) => sum + raisedIds.length, 0);
  const right = known.filter(({ met }) => met).length;
  const heldBack = new Set(known.filter(({ met, query, live: of }) => !met && engine.score(personOf(query), personOf(of)).bits < minBits));
  return {
    live: engine.size, queries: asked.length, minBits, candidates: { mean: raised / asked.length, ...spreadOf(answers.map(({ raisedIds }) => raisedIds.length)) },
    trueShare: shareOf(right, raised), recall: shareOf(right, known.length), recallByScript: tallied(known, scriptOf, ({ met }) => met), recallByKind: tallied(known, kindsOf, ({ met }) => met),
    lostToThreshold: shareOf(heldBack.size, known.length), lostToThresholdByScript: tallied(known, scriptOf, (pair) => heldBack.has(pair)), lostToThresholdByKind: tallied(known, ({ query }) => [query.kind], (pair) => heldBack.has(pair)),
    candidatesByScript: meansByScript(answers), milliseconds: spreadOf(answers.map(({ milliseconds }) => milliseconds)),
    losses: known.filter(({ met }) => !met).slice(0, EXAMPLES).map((pair) => lossOf(pair, engine, minBits)), wrong: wrongOnes(answers, day, engine, minBits),
  };
};

interface Answer { readonly query: GeneratedRecord; readonly live: GeneratedRecord | undefined; readonly raisedIds: readonly string[]; readonly met: boolean; readonly milliseconds: number }
const answerOf = (query: GeneratedRecord, live: GeneratedRecord | undefined, engine: MatchingEngine, minBits: number): Answer => {
  const person = personOf(query);
  const start = performance.now();
  const raisedIds = engine.candidates(person, { minBits, limit: LIMIT }).map(({ otherId }) => otherId);
  return { query, live, raisedIds, met: live !== undefined && raisedIds.includes(live.id), milliseconds: performance.now() - start };
};

type KnownAnswer = Answer & TruePair;
const scriptOf = ({ query }: TruePair): readonly string[] => [query.truth.group];
const tallied = (known: readonly KnownAnswer[], keysOf: (pair: TruePair) => readonly string[], isHit: (pair: KnownAnswer) => boolean): Readonly<Record<string, Share>> => {
  const tally = new Tally();
  for (const pair of known) for (const key of keysOf(pair)) tally.add(key, isHit(pair));
  return tally.shares();
};
const meansByScript = (answers: readonly Answer[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(answers, ({ query }) => query.truth.group)].sort().map(([script, of]) => [script, of.reduce((sum, { raisedIds }) => sum + raisedIds.length, 0) / of.length]));

const spreadOf = (values: readonly number[]): { readonly p50: number; readonly p99: number; readonly most: number } => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
};

/** The wrong ones are generated again to be shown: nothing but ids was kept. */
const wrongOnes = (answers: readonly Answer[], day: Day, engine: MatchingEngine, minBits: number): readonly Loss[] => {
  const shown = answers.flatMap(({ query, live, raisedIds }) => raisedIds.filter((id) => id !== live?.id).map((id) => ({ query, id }))).slice(0, EXAMPLES);
  const ids = new Set(shown.map(({ id }) => id));
  const byId = new Map<string, GeneratedRecord>();
  if (ids.size > 0) for (const record of recordsOf(day)) if (ids.has(record.id)) byId.set(record.id, record);
  return shown.flatMap(({ query, id }) => { const live = byId.get(id); return live === undefined ? [] : [lossOf({ query, live }, engine, minBits)]; });
};
