import { createEngine } from '@homeward/matching';
import { parseArgs } from 'node:util';
import { measureIdentification } from './identification.js';
import { calibrationsOf } from '../calibration.js';
import { calibrationRows, identificationRows, lossesTable, reviewersDayRows, sharesTable, type QualityRow } from './report.js';
import { measureReviewersDay } from './reviewers-day.js';
import type { Loss } from './losses.js';
import type { Share } from './tally.js';

type Shares = Readonly<Record<string, Share>>;

/** These rows on their own, with examples of what is lost: node bench/dist/quality/generated/main.js --records 20000 --live 10000,100000 --queries 2000 --seed S */
const { values } = parseArgs({ options: { seed: { type: 'string', default: 'tune-1' }, records: { type: 'string', default: '20000' }, live: { type: 'string', default: '10000,100000' }, queries: { type: 'string', default: '2000' }, examples: { type: 'string', default: '10' } } });
const examples = Number(values.examples);
const tell = (rows: readonly QualityRow[]): void => { for (const { id, measure, goal, measured, met } of rows) console.log(`${id.padEnd(4)}${met ? ' ' : '!'} ${measure.padEnd(80)} ${goal.padEnd(16)} ${measured}`); };

if (Number(values.records) > 0) {
  const result = measureIdentification({ seed: values.seed, records: Number(values.records), engine: createEngine() });
  tell(identificationRows(result));
  tell(calibrationRows(calibrationsOf(result.verdicts)));
  explain(result.byScript, result.byKind, result.losses, result.wrong);
}
for (const live of values.live.split(',').map(Number).filter((count) => count > 0)) {
  const result = measureReviewersDay({ seed: values.seed, live, queries: Number(values.queries), engine: createEngine() });
  tell(reviewersDayRows(result));
  console.log(`candidates by script: ${Object.entries(result.candidatesByScript).map(([script, mean]) => `${script} ${mean.toFixed(2)}`).join(', ')}`);
  explain(result.recallByScript, result.recallByKind, result.losses, result.wrong);
}

function explain(byScript: Shares, byKind: Shares, losses: readonly Loss[], wrong: readonly Loss[]): void {
  console.log(sharesTable('recall by script', byScript));
  console.log(sharesTable('recall by kind of damage', byKind));
  console.log(`lost: ${String(losses.length)}\n${lossesTable(losses, examples)}`);
  console.log(`wrong: ${String(wrong.length)}\n${lossesTable(wrong, examples)}`);
}
