import { parseArgs } from 'node:util';
import { failuresOf, tableOf } from './report.js';
import { runFisher } from './run.js';

const { values } = parseArgs({ options: { seed: { type: 'string' }, log: { type: 'string' }, few: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(`npm run fisher -- [--seed N] [--few] [--log kafka|embedded] [--json]
Another country and another organisation look for children in custody with made-up records, in every kind, by record and
by amendment, and by every other way there is. Exits 0 when they are told what they are told of nobody: same answers,
shapes and times, and no byte of a child anywhere at their side. --few tries one way of each sort.`);
} else {
  const report = await runFisher({ seed: Number(values.seed ?? '1'), log: values.log === 'embedded' ? 'embedded' : 'kafka', few: values.few ?? false }, (line) => { console.error(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${line}`); });
  const failures = failuresOf(report);
  if (values.json) console.log(JSON.stringify({ held: failures.length === 0, failures, events: report.events, search: report.search, receipts: report.receipts, timing: report.timing, rulings: report.rulings,
    catches: report.catches.map(({ fisher, way, raisedAtHolder, decidedByHolder, refused, answers, differences }) => ({ fisher, way, raisedAtHolder, decidedByHolder, refused, answers, differences })),
    decoys: report.decoys.map(({ fisher, allowed, candidatesOfChild, differences, cursorGaps }) => ({ fisher, allowed, candidatesOfChild, differences, cursorGaps })) }));
  else console.log(`${tableOf(report)}\n${failures.length === 0 ? 'held' : `DID NOT HOLD:\n  ${failures.join('\n  ')}`}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
