import { scorePairs } from '@homeward/matching';
import type { Command } from '../command.js';
import { calibrationGiven } from './calibration.js';
import { csvWriter } from './csv-writer.js';
import { bitsText, evidenceText, probabilityText } from './explain.js';
import { readPairMap } from './link-map.js';
import { COMMON, encodingOf, noPositionals, secondsSince, todayIso } from './options.js';
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
    const started = performance.now();
    const [file, out] = [invocation.required('pairs'), invocation.required('out')];
    const calibration = await calibrationGiven(invocation, terminal);
    const map = await readPairMap(invocation.required('map'));
    const table = await readSheet(file, [...mappedColumns(map.left), ...mappedColumns(map.right), ...(map.id === undefined ? [] : [map.id.column])], encodingOf(invocation));
    const left = peopleOf(file, table, map.left, { prefix: 'left:', today: todayIso() });
    const right = peopleOf(file, table, map.right, { prefix: 'right:', today: todayIso() });
    reportUnused(left, terminal);
    reportUnused({ ...right, rejected: [], notices: [] }, terminal);
    const scored = scorePairs(left.records.map((record, at) => [record, right.records[at] ?? record] as const), calibration);
    const writer = csvWriter(out);
    await writer.row([...table.header, 'probability', 'bits', 'evidence', 'profile']);
    for (const [at, row] of left.rows.entries()) {
      const pair = scored[at];
      if (pair === undefined) continue;
      await writer.row([...table.header.map((_, column) => row.cells[column] ?? ''), probabilityText(pair.probability), bitsText(pair.bits), pair.enough ? evidenceText(pair.evidence) : [NOT_ENOUGH, evidenceText(pair.evidence)].filter((part) => part !== '').join(' | '), pair.profile]);
    }
    await writer.close();
    summarise(terminal, invocation.flag('json'), { pairs: scored.length, rowsLeftOut: left.rejected.length, seconds: secondsSince(started), peakMemoryMiB: peakMiB() });
    return exitOf(left);
  },
};
