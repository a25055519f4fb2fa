import { linkRecords, profileOf } from '@homeward/matching';
import { noPositionals, type Command, type Invocation } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { encodingOf } from '../sheet/encoding-option.js';
import type { Terminal } from '../terminal.js';
import { calibrationGiven } from './calibration.js';
import { writingCsv, type CsvWriter } from './csv-writer.js';
import { bitsText, evidenceText, probabilityText } from './explain.js';
import { readLinkMap } from './link-map.js';
import { COMMON, flag, probabilityGiven, secondsSince, text, todayIso } from './options.js';
import { readPeople, type People } from './read-people.js';
import { keepHeapTight } from './tight-heap.js';
import { exitOf, peakMiB, reportUnused, summarise } from './report.js';

/** As likely one person as not. */
const DEFAULT_PROBABILITY = 0.5;
const PROGRESS_EVERY = 200;

export const matchCommand: Command = {
  words: 'match',
  summary: 'link two files of people, or find duplicates in one',
  usage: [
    '--left A.csv [--right B.csv] --map MAP.json --out PAIRS.csv [options]', '',
    '  --min-probability P   write pairs that are at least so probable (0.5); 0 writes every pair that was scored',
    '  --explain             two columns more: what speaks for and against, in bits that add up to the score; and its profile',
    '  --calibration F       probabilities as your own verdicts have it: F is made by homeward evaluate --calibrate VERDICTS.csv --out F',
    '  --encoding NAME       when a file is not UTF-8',
    '  --json                the summary as one JSON line on standard output', '',
    'Files may be .csv or .csv.gz. Nothing is sent anywhere, and no training is needed. How to write MAP.json: docs/linking.md.',
  ].join('\n'),
  options: { ...COMMON, left: text, right: text, 'min-probability': text, explain: flag },
  async run(invocation, terminal) {
    noPositionals(invocation);
    const asked = await askedIn(invocation, terminal);
    const inputs = [asked.leftFile, asked.rightFile, asked.mapFile].filter((file) => file !== undefined);
    keepHeapTight();
    return writingCsv(invocation.required('out'), inputs, (writer) => link(asked, writer, terminal));
  },
};

type Asked = Awaited<ReturnType<typeof askedIn>>;
async function askedIn(invocation: Invocation, terminal: Terminal) {
  const [leftFile, rightFile, mapFile] = [invocation.required('left'), invocation.text('right'), invocation.required('map')];
  invocation.required('out');
  return {
    leftFile, rightFile, mapFile, leastProbability: probabilityGiven(invocation, DEFAULT_PROBABILITY), encoding: encodingOf(invocation), explain: invocation.flag('explain'), json: invocation.flag('json'),
    calibration: await calibrationGiven(invocation, terminal), map: await readLinkMap(mapFile), started: performance.now(),
  };
}

async function link({ leftFile, rightFile, map, encoding, explain, json, leastProbability, calibration, started }: Asked, writer: CsvWriter, terminal: Terminal): Promise<ExitCode> {
  const read = (file: string, prefix: string): Promise<People> => { terminal.progress(`reading ${file}`); return readPeople(file, map, { encoding, prefix, today: todayIso() }); };
  const left = await read(leftFile, 'left:');
  const right = rightFile === undefined ? undefined : await read(rightFile, 'right:');
  const files = right === undefined ? [left] : [left, right];
  for (const file of files) reportUnused(file, terminal);
  terminal.progress('preparing');
  const linked = linkRecords({ left: left.records, right: right?.records }, { leastProbability, calibration, onProgress: toldBy(terminal) });
  terminal.settle();
  const [leftIds, rightIds] = [left.ids, (right ?? left).ids];
  await writer.row(['left_id', 'right_id', 'probability', 'bits', ...(explain ? ['evidence', 'profile'] : [])]);
  for (const pair of linked.pairs) {
    const evidence = explain ? linked.explain(pair) : [];
    await writer.row([leftIds[pair.left] ?? '', rightIds[pair.right] ?? '', probabilityText(pair.probability), bitsText(pair.bits), ...(explain ? [evidenceText(evidence), profileOf(evidence)] : [])]);
  }
  summarise(terminal, json, {
    records: left.records.length + (right?.records.length ?? 0), rowsLeftOut: files.reduce((sum, { rejected }) => sum + rejected.length, 0), candidatePairs: linked.candidatePairs, pairsWritten: linked.pairs.length,
    seconds: secondsSince(started), peakMemoryMiB: peakMiB(),
  });
  return exitOf(...files);
}

/** The last row compared is followed by the work on all pairs together. */
const toldBy = (terminal: Terminal) => (done: number, total: number): void => {
  if (done === total) terminal.progress('putting pairs together');
  else if (done % PROGRESS_EVERY === 0) terminal.progress(`${String(done)} of ${String(total)} rows compared`);
};
