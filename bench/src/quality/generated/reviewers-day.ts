import { generate, type GeneratedRecord } from '@homeward/generator';
import { raiseBitsFor, type MatchingEngine } from '@homeward/matching';
import { lossOf, type Loss } from './losses.js';
import { personOf } from './person-of.js';
import { shareOf, Tally, type Share } from './tally.js';
import { kindsOf } from './true-pairs.js';

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
  /** Candidates by script of the new record, mean. */
  readonly candidatesByScript: Readonly<Record<string, number>>;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  readonly losses: readonly Loss[];
  readonly wrong: readonly Loss[];
}
export const DAY_PAIRS = 0.3;
const LIMIT = 200;
const EXAMPLES = 400;

export const measureReviewersDay = ({ seed, live, queries, engine, pairs = DAY_PAIRS, onProgress }: ReviewersDayOptions): ReviewersDay => {
  const { asked, counterparts } = loaded({ seed, live, queries, pairs, engine, onProgress });
  const minBits = raiseBitsFor(engine.size);
  const [scripts, kinds] = [new Tally(), new Tally()];
  const counts: number[] = [];
  const times: number[] = [];
  const byScript = new Map<string, number[]>();
  const losses: Loss[] = [];
  const falsely: { readonly query: GeneratedRecord; readonly live: string }[] = [];
  let right = 0;
  asked.forEach((query, at) => {
    onProgress?.('queries', at);
    const person = personOf(query);
    const start = performance.now();
    const hits = engine.candidates(person, { minBits, limit: LIMIT });
    times.push(performance.now() - start);
    counts.push(hits.length);
    byScript.set(query.truth.group, [...(byScript.get(query.truth.group) ?? []), hits.length]);
    const counterpart = counterparts.get(query.truth.person);
    const met = hits.some(({ otherId }) => otherId === counterpart?.id);
    if (met) right++;
    if (counterpart === undefined) { falsely.push(...hits.map(({ otherId }) => ({ query, live: otherId }))); return; }
    falsely.push(...hits.filter(({ otherId }) => otherId !== counterpart.id).map(({ otherId }) => ({ query, live: otherId })));
    scripts.add(query.truth.group, met);
    for (const kind of kindsOf({ query, live: counterpart })) kinds.add(kind, met);
    if (!met && losses.length < EXAMPLES) losses.push(lossOf({ query, live: counterpart }, engine, minBits));
  });
  const sorted = counts.toSorted((a, b) => a - b);
  const raised = counts.reduce((sum, count) => sum + count, 0);
  const timesSorted = times.toSorted((a, b) => a - b);
  return {
    live: engine.size, queries: asked.length, minBits, candidates: { mean: raised / counts.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99), most: at(sorted, 1) },
    trueShare: shareOf(right, raised), recall: shareOf(right, asked.filter(({ truth }) => counterparts.has(truth.person)).length), recallByScript: scripts.shares(), recallByKind: kinds.shares(),
    candidatesByScript: Object.fromEntries([...byScript].sort().map(([script, of]) => [script, of.reduce((sum, one) => sum + one, 0) / of.length])),
    milliseconds: { p50: at(timesSorted, 0.5), p99: at(timesSorted, 0.99) }, losses, wrong: wrongOnes(falsely, seed, live, queries, pairs, engine, minBits),
  };
};

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** The live records pass by and are forgotten, but for those that a question will ask for. */
const loaded = ({ seed, live, queries, pairs, engine, onProgress }: Required<Omit<ReviewersDayOptions, 'onProgress'>> & Pick<ReviewersDayOptions, 'onProgress'>) => {
  const asked: GeneratedRecord[] = [];
  const askedPersons = new Set<string>();
  const counterparts = new Map<string, GeneratedRecord>();
  const every = Math.floor((live + queries) / queries);
  let seen = 0;
  const waiting = new Map<string, GeneratedRecord>();
  for (const record of generate({ seed, records: live + queries, pairs })) {
    const isAsked = seen++ % every === 0 && asked.length < queries && !askedPersons.has(record.truth.person);
    if (isAsked) {
      asked.push(record);
      askedPersons.add(record.truth.person);
      const counterpart = waiting.get(record.truth.person);
      if (counterpart !== undefined) counterparts.set(record.truth.person, counterpart);
      continue;
    }
    if (record.truth.hasCounterpart) { if (askedPersons.has(record.truth.person)) counterparts.set(record.truth.person, record); else remember(waiting, record); }
    engine.upsert(personOf(record));
    if (seen % 10_000 === 0) onProgress?.('live', seen);
  }
  return { asked, counterparts };
};

/** Counterparts stand at most one window of the generator apart. */
const WINDOW_RECORDS = 16_384;
const remember = (waiting: Map<string, GeneratedRecord>, record: GeneratedRecord): void => {
  waiting.set(record.truth.person, record);
  if (waiting.size <= WINDOW_RECORDS) return;
  const oldest = waiting.keys().next().value;
  if (oldest !== undefined) waiting.delete(oldest);
};

/** The wrong ones are generated again to be shown: nothing but ids was kept. */
const wrongOnes = (falsely: readonly { readonly query: GeneratedRecord; readonly live: string }[], seed: string, live: number, queries: number, pairs: number, engine: MatchingEngine, minBits: number): readonly Loss[] => {
  const shown = falsely.slice(0, EXAMPLES);
  const ids = new Set(shown.map((one) => one.live));
  if (ids.size === 0) return [];
  const byId = new Map<string, GeneratedRecord>();
  for (const record of generate({ seed, records: live + queries, pairs })) if (ids.has(record.id)) byId.set(record.id, record);
  return shown.flatMap(({ query, live: id }) => { const other = byId.get(id); return other === undefined ? [] : [lossOf({ query, live: other }, engine, minBits)]; });
};
