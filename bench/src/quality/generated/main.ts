import { createEngine } from '@homeward/matching';
import { parseArgs } from 'node:util';
import { measureIdentification } from './identification.js';
import { calibrationsOf } from '../calibration.js';
import { calibrationRows, identificationRows, lossesTable, reviewersDayRows, sharesTable, type QualityRow } from './report.js';
import { measureReviewersDay } from './reviewers-day.js';

/** The two rows on their own: node bench/dist/quality/generated/main.js --records 20000 --live 10000,100000 --queries 2000 --seed S */
const { values } = parseArgs({ options: { seed: { type: 'string', default: 'held-out' }, records: { type: 'string', default: '20000' }, live: { type: 'string', default: '10000,100000' }, queries: { type: 'string', default: '2000' }, examples: { type: 'string', default: '10' } } });
const examples = Number(values.examples);
const tell = (rows: readonly QualityRow[]): void => { for (const { id, measure, goal, measured, met } of rows) console.log(`${id.padEnd(4)}${met ? ' ' : '!'} ${measure.padEnd(80)} ${goal.padEnd(16)} ${measured}`); };

if (Number(values.records) > 0) {
  const result = measureIdentification({ seed: values.seed, records: Number(values.records), engine: createEngine() });
  tell(identificationRows(result));
  tell(calibrationRows(calibrationsOf(result.verdicts)));
  console.log(sharesTable('recall by script', result.byScript));
  console.log(sharesTable('recall by kind of damage', result.byKind));
  console.log(`lost: ${String(result.losses.length)}\n${lossesTable(result.losses, examples)}`);
  console.log(`wrong: ${String(result.wrong.length)}\n${lossesTable(result.wrong, examples)}`);
}
for (const live of values.live.split(',').map(Number).filter((count) => count > 0)) {
  const result = measureReviewersDay({ seed: values.seed, live, queries: Number(values.queries), engine: createEngine() });
  tell(reviewersDayRows(result));
  console.log(`candidates by script: ${Object.entries(result.candidatesByScript).map(([script, mean]) => `${script} ${mean.toFixed(2)}`).join(', ')}`);
  console.log(sharesTable('recall by script', result.recallByScript));
  console.log(sharesTable('recall by kind of damage', result.recallByKind));
  console.log(`lost (first ${String(result.losses.length)})\n${lossesTable(result.losses, examples)}`);
  console.log(`wrong (first ${String(result.wrong.length)})\n${lossesTable(result.wrong, examples)}`);
}
