import { createEngine, profileOf, type ScoredPair } from '@homeward/matching';
import { noPositionals, wholeNumber, type Command, type Invocation } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { encodingOf } from '../sheet/encoding-option.js';
import type { Terminal } from '../terminal.js';
import { calibrationGiven } from './calibration.js';
import { writingCsv, type CsvWriter } from './csv-writer.js';
import { bitsText, evidenceText, probabilityText } from './explain.js';
import { readLinkMap } from './link-map.js';
import { COMMON, flag, secondsSince, text, todayIso } from './options.js';
import { readPeople } from './read-people.js';
import { exitOf, peakMiB, reportUnused, summarise } from './report.js';

const DEFAULT_TOP = 10;
const MOST_TOP = 10_000;
const LOWEST_BITS = -1000;
const NOT_EXPLAINED: Pick<ScoredPair, 'evidence'> = { evidence: [] };
const PROGRESS_EVERY = 50;

/** Nearest rank: a time that was measured. */
const quantileMs = (sorted: readonly number[], share: number): number => Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) * 1000) / 1000;

export const rankCommand: Command = {
  words: 'rank',
  summary: 'for each person of one file, the likeliest of another, one after the other',
  usage: [
    '--queries Q.csv --candidates C.csv --map MAP.json --out RANKED.csv [--top 10] [--explain] [--calibration F] [--encoding NAME] [--json]', '',
    'The live question: what is known is held in memory, and each query is asked alone; its time is measured. F moves probabilities, never the order:',
    'it is made by homeward evaluate --calibrate. --explain adds what speaks for and against, and its profile, by the rules of the matcher.',
    ' How to write MAP.json: docs/linking.md.',
  ].join('\n'),
  options: { ...COMMON, queries: text, candidates: text, top: text, explain: flag },
  async run(invocation, terminal) {
    noPositionals(invocation);
    const asked = await askedIn(invocation, terminal);
    return writingCsv(invocation.required('out'), [asked.queryFile, asked.candidateFile, asked.mapFile], (writer) => rank(asked, writer, terminal));
  },
};

type Asked = Awaited<ReturnType<typeof askedIn>>;
async function askedIn(invocation: Invocation, terminal: Terminal) {
  const [queryFile, candidateFile, mapFile] = [invocation.required('queries'), invocation.required('candidates'), invocation.required('map')];
  invocation.required('out');
  return {
    queryFile, candidateFile, mapFile, encoding: encodingOf(invocation), limit: wholeNumber(invocation, 'top', DEFAULT_TOP, [1, MOST_TOP]), explain: invocation.flag('explain'), json: invocation.flag('json'),
    calibration: await calibrationGiven(invocation, terminal), map: await readLinkMap(mapFile), started: performance.now(),
  };
}

async function rank({ queryFile, candidateFile, map, encoding, limit, explain, json, calibration, started }: Asked, writer: CsvWriter, terminal: Terminal): Promise<ExitCode> {
  const queries = await readPeople(queryFile, map, { encoding, prefix: 'query:', today: todayIso() });
  const candidates = await readPeople(candidateFile, map, { encoding, prefix: '', today: todayIso() });
  for (const file of [queries, candidates]) reportUnused(file, terminal);
  const engine = createEngine({ calibration });
  for (const record of candidates.records) engine.upsert(record);
  const loadSeconds = secondsSince(started);
  await writer.row(['query_id', 'rank', 'candidate_id', 'probability', 'bits', ...(explain ? ['evidence', 'profile'] : [])]);
  const timesMs: number[] = [];
  for (const [at, record] of queries.records.entries()) {
    const asked = performance.now();
    const hits = engine.candidates(record, { minBits: LOWEST_BITS, limit });
    timesMs.push(performance.now() - asked);
    for (const [place, hit] of hits.entries()) {
      const candidate = candidates.records[Number(hit.otherId)];
      const { evidence } = explain && candidate !== undefined ? engine.score(record, candidate) : NOT_EXPLAINED;
      await writer.row([queries.ids[at] ?? '', String(place + 1), candidates.ids[Number(hit.otherId)] ?? '', probabilityText(hit.probability), bitsText(hit.bits), ...(explain ? [evidenceText(evidence), profileOf(evidence)] : [])]);
    }
    if (at % PROGRESS_EVERY === 0) terminal.progress(`${String(at)} of ${String(queries.records.length)} queries`);
  }
  terminal.settle();
  const sorted = timesMs.toSorted((a, b) => a - b);
  summarise(terminal, json, {
    queries: queries.records.length, candidates: candidates.records.length, rowsLeftOut: queries.rejected.length + candidates.rejected.length,
    p50Ms: quantileMs(sorted, 0.5), p99Ms: quantileMs(sorted, 0.99), loadSeconds, seconds: secondsSince(started), peakMemoryMiB: peakMiB(),
  });
  return exitOf(queries, candidates);
}
