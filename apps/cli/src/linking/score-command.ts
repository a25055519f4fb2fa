import { scorePairs, type Calibration, type JudgedPair } from '@homeward/matching';
import { noPositionals, type Command } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import type { Encoding } from '../sheet/decode.js';
import { encodingOf } from '../sheet/encoding-option.js';
import type { Terminal } from '../terminal.js';
import { calibrationGiven } from './calibration.js';
import { writingCsv, type CsvWriter } from './csv-writer.js';
import { bitsText, evidenceText, probabilityText } from './explain.js';
import { readPairMap, type PairMap } from './link-map.js';
import { COMMON, secondsSince, todayIso } from './options.js';
import { peopleOf, readSheet } from './read-people.js';
import { mappedColumns } from '../sheet/cells.js';
import { exitOf, peakMiB, reportUnused, summarise } from './report.js';

/** Where only sex, nationality and the like agree, the probability says nothing. */
const NOT_ENOUGH = 'NOT_ENOUGH_INFORMATION';

export const scoreCommand: Command = {
  words: 'score',
  summary: 'score pairs of people that stand in one file',
  usage: [
    '--pairs PAIRS.csv --map MAP.json --out SCORED.csv [--calibration F] [--encoding NAME] [--json]', '',
    'MAP.json names columns for each side: { "left": { "fullName": "name1" }, "right": { "fullName": "name2" } }. The file is written again',
    'with the columns probability, bits, evidence and profile; F moves the probability: it is made by homeward evaluate --calibrate.',
    'The prior is that of two among some thousand people. NOT_ENOUGH_INFORMATION stands where only sex, nationality and the like agree.',
  ].join('\n'),
  options: { ...COMMON, pairs: { type: 'string' } },
  async run(invocation, terminal) {
    noPositionals(invocation);
    const [pairFile, mapFile, out] = [invocation.required('pairs'), invocation.required('map'), invocation.required('out')];
    const asked = { pairFile, encoding: encodingOf(invocation), calibration: await calibrationGiven(invocation, terminal), map: await readPairMap(mapFile), json: invocation.flag('json'), started: performance.now() };
    return writingCsv(out, [pairFile, mapFile], (writer) => score(asked, writer, terminal));
  },
};

interface Asked { readonly pairFile: string; readonly encoding: Encoding | undefined; readonly calibration: Calibration | undefined; readonly map: PairMap; readonly json: boolean; readonly started: number }
async function score({ pairFile, encoding, calibration, map, json, started }: Asked, writer: CsvWriter, terminal: Terminal): Promise<ExitCode> {
  const table = await readSheet(pairFile, [...mappedColumns(map.left), ...mappedColumns(map.right), ...(map.id === undefined ? [] : [map.id.column])], encoding);
  const left = peopleOf(pairFile, table, map.left, { prefix: 'left:', today: todayIso() });
  const right = peopleOf(pairFile, table, map.right, { prefix: 'right:', today: todayIso() });
  reportUnused(left, terminal);
  reportUnused({ ...right, rejected: [], notices: [] }, terminal);
  const scored = scorePairs(left.records.map((record, at) => [record, right.records[at] ?? record] as const), calibration);
  await writer.row([...table.header, 'probability', 'bits', 'evidence', 'profile']);
  for (const [at, row] of left.rows.entries()) {
    const pair = scored[at];
    if (pair === undefined) continue;
    await writer.row([...table.header.map((_, column) => row.cells[column] ?? ''), probabilityText(pair.probability), bitsText(pair.bits), evidenceOrNot(pair), pair.profile]);
  }
  summarise(terminal, json, { pairs: scored.length, rowsLeftOut: left.rejected.length, seconds: secondsSince(started), peakMemoryMiB: peakMiB() });
  return exitOf(left);
}

const evidenceOrNot = ({ enough, evidence }: JudgedPair): string => (enough ? evidenceText(evidence) : [NOT_ENOUGH, evidenceText(evidence)].filter((part) => part !== '').join(' | '));
