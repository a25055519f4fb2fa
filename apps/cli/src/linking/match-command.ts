import { linkRecords, profileOf } from '@homeward/matching';
import type { Command } from '../command.js';
import { calibrationGiven } from './calibration.js';
import { csvWriter } from './csv-writer.js';
import { bitsText, evidenceText, probabilityText } from './explain.js';
import { readLinkMap } from './link-map.js';
import { COMMON, encodingOf, flag, noPositionals, probabilityGiven, secondsSince, text, todayIso } from './options.js';
import { readPeople } from './read-people.js';
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
    const started = performance.now();
    const [leastProbability, encoding, explain] = [probabilityGiven(invocation, DEFAULT_PROBABILITY), encodingOf(invocation), invocation.flag('explain')];
    const [leftFile, out, rightFile] = [invocation.required('left'), invocation.required('out'), invocation.text('right')];
    const calibration = await calibrationGiven(invocation, terminal);
    const map = await readLinkMap(invocation.required('map'));
    const left = await readPeople(leftFile, map, { encoding, prefix: 'left:', today: todayIso() });
    const right = rightFile === undefined ? undefined : await readPeople(rightFile, map, { encoding, prefix: 'right:', today: todayIso() });
    const files = right === undefined ? [left] : [left, right];
    for (const file of files) reportUnused(file, terminal);
    const linked = linkRecords({ left: left.records, right: right?.records }, {
      leastProbability, calibration, onProgress: (done, total) => { if (done % PROGRESS_EVERY === 0) terminal.progress(`${String(done)} of ${String(total)} rows compared`); },
    });
    terminal.settle();
    const [leftIds, rightIds] = [left.ids, (right ?? left).ids];
    const writer = csvWriter(out);
    await writer.row(['left_id', 'right_id', 'probability', 'bits', ...(explain ? ['evidence', 'profile'] : [])]);
    for (const pair of linked.pairs) {
      const evidence = explain ? linked.explain(pair) : [];
      await writer.row([leftIds[pair.left] ?? '', rightIds[pair.right] ?? '', probabilityText(pair.probability), bitsText(pair.bits), ...(explain ? [evidenceText(evidence), profileOf(evidence)] : [])]);
    }
    await writer.close();
    summarise(terminal, invocation.flag('json'), {
      records: left.records.length + (right?.records.length ?? 0), rowsLeftOut: files.reduce((sum, { rejected }) => sum + rejected.length, 0), candidatePairs: linked.candidatePairs, pairsWritten: linked.pairs.length,
      seconds: secondsSince(started), peakMemoryMiB: peakMiB(),
    });
    return exitOf(...files);
  },
};
