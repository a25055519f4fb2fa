import { createEngine, raiseBitsFor, type MatchingEngine } from '@homeward/matching';
import { summarise, type Summary } from '../statistics.js';
import { fuse, scan } from './baselines.js';
import { findDuplicates, peopleWithDuplicates, type Duplicates } from './duplicates.js';
import { measureGenerated, type GeneratedResult } from './generated.js';
import { liveBytes, peakMemoryMib, timed } from './measure.js';
import { nameSource, type NameSource } from './names.js';
import type { EngineOptions } from './options.js';
import { personAt, type Measured } from './people.js';
import { randomFrom } from './random.js';
import { KINDS, queriesOf, rank, rankingOf, wholeRecords, type Ranked } from './search.js';

const CHUNK = 5000;
const WARM_UP = 300;
/** fuse.js and a scan over more names take minutes a query set. */
const MOST_FOR_BASELINES = 1_000_000;

export interface Row { readonly work: string; readonly kind: string; readonly recallAt20: number; readonly times: Summary }
export interface SizeResult {
  readonly size: number;
  readonly names: readonly Row[];
  /** Over all three kinds of query. */
  readonly all: Summary;
  readonly frequent: Row;
  readonly whole: Row;
  readonly baselines: readonly Row[];
  readonly bytesPerRecord: number;
  readonly peakMemoryMib: number;
  readonly buildSeconds: number;
  readonly recordsPerSecond: number;
}
export interface EngineResult { readonly nameSource: string; readonly sizes: readonly SizeResult[]; readonly generated: readonly GeneratedResult[]; readonly duplicates: readonly (Duplicates & { readonly baselineSeconds: readonly { readonly work: string; readonly seconds: number }[] })[] }

export function runEngine(options: EngineOptions, progress: (line: string) => void): EngineResult {
  const source = nameSource(options.data, randomFrom(1));
  const sizes = options.sizes.map((size) => { progress(`${size.toLocaleString('en')} records`); return measureSize(size, source, options, progress); });
  const duplicates = options.duplicates.map((count) => { progress(`duplicates in ${count.toLocaleString('en')} records`); return measureDuplicates(count, source, options); });
  const generated = options.generated.map((size) => measureGenerated(size, options.queries, (done) => progress(`${done.toLocaleString('en')} of ${size.toLocaleString('en')} generated records live`)));
  return { nameSource: source.description, sizes, generated, duplicates };
}

const row = (work: string, { kind, recallAt20, times }: Ranked): Row => ({ work, kind, recallAt20, times });

function measureSize(size: number, source: NameSource, options: EngineOptions, progress: (line: string) => void): SizeResult {
  const before = liveBytes();
  const [engine, buildMs] = build(size, source);
  const bytesPerRecord = (liveBytes() - before) / size;
  const { search, nameOf } = rankingOf(engine, source);
  progress(`${size.toLocaleString('en')} records live, built in ${(buildMs / 1000).toFixed(0)} s; asking`);
  wholeRecords(engine, size, WARM_UP, source, raiseBitsFor(size));
  const ranked = KINDS.map((kind) => rank(kind.name, queriesOf(kind, size, options.queries, source), search, nameOf));
  const frequent = measureFrequent(size, source, options, engine);
  const whole = wholeRecords(engine, size, options.queries, source, raiseBitsFor(size));
  return {
    size, names: ranked.map((each) => row('homeward', each)), all: summarise(ranked.flatMap(({ timesMs }) => timesMs)), frequent, whole: row('homeward', whole),
    baselines: size > MOST_FOR_BASELINES || options.baselineQueries === 0 ? [] : measureBaselines(size, source, options),
    bytesPerRecord: Math.round(bytesPerRecord), peakMemoryMib: peakMemoryMib(), buildSeconds: buildMs / 1000, recordsPerSecond: Math.round(size / (buildMs / 1000)),
  };
}

/** People are made in chunks beside the clock; only what the engine does counts. */
function build(size: number, source: NameSource): readonly [MatchingEngine, number] {
  const engine = createEngine();
  let ms = 0;
  for (let from = 0; from < size; from += CHUNK) {
    const people = Array.from({ length: Math.min(CHUNK, size - from) }, (_, at) => personAt(from + at, source).record);
    ms += timed(() => { for (const person of people) engine.upsert(person); })[1];
  }
  return [engine, ms];
}

const FREQUENT_SAMPLE = 100_000;
const MOST_FREQUENT = 0.01;

/** The one per cent of people whose words are, taken together, the most frequent. */
function isFrequent(size: number, source: NameSource): (person: Measured) => boolean {
  const counts = new Map<string, number>();
  const people = Array.from({ length: Math.min(size, FREQUENT_SAMPLE) }, (_, at) => personAt(at, source));
  for (const { name } of people) for (const word of name.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bearers = ({ name }: Measured): number => name.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const least = people.map(bearers).sort((a, b) => b - a)[Math.floor(people.length * MOST_FREQUENT)] ?? 0;
  return (person) => bearers(person) >= least;
}

function measureFrequent(size: number, source: NameSource, options: EngineOptions, engine: MatchingEngine): Row {
  const [kind] = KINDS;
  if (kind === undefined) throw new RangeError('no kind of query');
  const { search, nameOf } = rankingOf(engine, source);
  return row('homeward', rank('one typo, most frequent 1 %', queriesOf(kind, size, Math.ceil(options.queries / 2), source, isFrequent(size, source)), search, nameOf));
}

function measureBaselines(size: number, source: NameSource, options: EngineOptions): readonly Row[] {
  const names = Array.from({ length: size }, (_, at) => personAt(at, source).name);
  return KINDS.slice(0, 2).flatMap((kind) => {
    const queries = queriesOf(kind, size, options.baselineQueries, source);
    return [row('fuse.js', fuse(names, queries, kind.name)), row('scan by edit distance', scan(names, queries, kind.name))];
  });
}

function measureDuplicates(count: number, source: NameSource, options: EngineOptions): EngineResult['duplicates'][number] {
  const records = peopleWithDuplicates(count, source);
  const names = records.map(({ names: all }) => all.at(-1)?.value ?? '');
  if (options.baselineQueries === 0) return { ...findDuplicates(records), baselineSeconds: [] };
  const queries = names.slice(0, options.baselineQueries).map((name) => ({ asked: name, original: name }));
  const perRecord = (ranked: Ranked): number => (ranked.timesMs.reduce((sum, ms) => sum + ms, 0) / ranked.timesMs.length / 1000) * records.length;
  return { ...findDuplicates(records), baselineSeconds: [{ work: 'fuse.js', seconds: perRecord(fuse(names, queries, '')) }, { work: 'scan by edit distance', seconds: perRecord(scan(names, queries, '')) }] };
}
