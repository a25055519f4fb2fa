import { parseArgs } from 'node:util';
import { generatedSections } from './sections.js';

/** These rows on their own, with examples of what is lost: node bench/dist/quality/generated/main.js --records 20000 --live 10000,100000 --queries 2000 --seed S */
const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const { values } = parseArgs({ options: { seed: text('tune-1'), records: text('20000'), live: text('10000,100000'), queries: text('2000'), examples: text('10') } });
const live = values.live.split(',').map(Number).filter((count) => count > 0);
for (const { title, rows, details } of generatedSections({ seed: values.seed, records: Number(values.records), live, queries: Number(values.queries), examples: Number(values.examples) })) {
  console.log(title);
  for (const { id, measure, goal, measured, met } of rows) console.log(`${id.padEnd(4)}${met ? ' ' : '!'} ${measure.padEnd(80)} ${goal.padEnd(16)} ${measured}`);
  for (const detail of details) console.log(detail);
}
