import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../options.js';
import { generatedSections } from '../quality/generated/sections.js';
import type { QualityRow, QualitySection } from '../quality/row.js';
import { calibrateOn } from './calibrate.js';
import { explanationSection } from './explanations.js';
import { LIST_GOALS, listSection } from './lists.js';
import { nameBenchSection } from './name-bench.js';
import { parseEvaluateOptions, type EvaluateOptions, type RowId } from './options.js';
import { transliterationSection } from './transliteration.js';

type Task = () => Promise<Iterable<QualitySection>> | Iterable<QualitySection>;
interface Part { readonly rows: readonly RowId[]; readonly folder?: string; readonly sections: Task }

/** A6 and A7 come from the same run, as do A11 and the times that it prints. */
function partsOf({ data = '', seed, records, live, queries, examples }: EvaluateOptions): readonly Part[] {
  const today = new Date().toISOString().slice(0, 10);
  const generated = (which: { readonly records: number; readonly live: readonly number[] }): Task => () => generatedSections({ seed, queries, examples, ...which });
  const folderOf = (set: string): string => (set.startsWith('febrl') ? 'febrl' : set);
  return [
    ...LIST_GOALS.map((goal): Part => ({ rows: [goal.id], folder: folderOf(goal.set), sections: async () => [await listSection(data, goal, today, examples)] })),
    { rows: ['A4'], folder: 'name_bench', sections: async () => [await nameBenchSection(data, examples)] },
    { rows: ['A5'], folder: 'translit', sections: () => [transliterationSection(data, queries)] },
    { rows: ['A6', 'A7'], sections: generated({ records, live: [] }) },
    { rows: ['A8'], sections: () => [explanationSection(seed)] },
    { rows: ['A11'], sections: generated({ records: 0, live }) },
  ];
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Measures and prints row by row. @returns how many rows are under their goal */
export async function evaluate(args: readonly string[]): Promise<number> {
  const options = parseEvaluateOptions(args);
  if (options.calibrate !== undefined) { await calibrateOn({ verdicts: options.calibrate, inForce: options.calibration, out: options.out }); return 0; }
  let [under, measured] = [0, 0];
  for (const { rows, folder, sections } of partsOf(options)) {
    if (!rows.some((id) => options.rows.includes(id))) continue;
    if (folder !== undefined && (options.data === undefined || !existsSync(join(options.data, folder)))) { console.error(`${rows.join(', ')}: not measured: ${options.data === undefined ? 'no --data DIR' : `no ${folder} in ${options.data}`}`); continue; }
    const started = performance.now();
    for (const section of await sections()) {
      measured += section.rows.length;
      print(section, options, seconds(started));
      under += section.rows.filter(({ met }) => !met).length;
    }
  }
  if (measured === 0) throw new UsageError('nothing was measured: the rows asked for need public sets, and --data DIR does not have them');
  if (!options.json) console.log(under === 0 ? '\nevery row reaches its goal' : `\n${String(under)} rows are under their goal: marked !`);
  return under;
}

function print({ title, rows, details }: QualitySection, { json }: EvaluateOptions, took: string): void {
  if (json) {
    for (const row of rows) console.log(JSON.stringify({ set: title, ...row }));
    for (const text of details) console.log(JSON.stringify({ set: title, id: rows[0]?.id, measure: 'details', lines: text.split('\n') }));
    return;
  }
  console.log(`\n${title} (${took})`);
  for (const row of rows) console.log(lineOf(row));
  for (const detail of details) console.log(detail);
}

export const lineOf = ({ id, measure, goal, measured, met, peer }: QualityRow): string =>
  `${id.padEnd(4)}${met ? ' ' : '!'} ${measure.padEnd(64)} ${goal.padEnd(14)} ${measured}${peer === undefined ? '' : `   [${peer}]`}`;
