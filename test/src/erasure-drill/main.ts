import { parseArgs } from 'node:util';
import { runErasureDrill } from './run.js';

const { values } = parseArgs({ options: { seed: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(`npm run erasure-drill -- [--seed N] [--json]
A canary person with everything that can happen to one is erased; then the raw bytes of broker, databases, WAL and logs
are searched, and it is tried to bring the person back. Exits 0 when nothing is left and nothing returns.`);
} else {
  const report = await runErasureDrill(Number(values.seed ?? '1'), (line) => { console.error(line); });
  if (values.json) console.log(JSON.stringify(report));
  else {
    console.log(`found before erasure (control):\n  ${report.control.join('\n  ')}`);
    console.log('what removed each:');
    for (const { needle, place, by, afterSeconds } of report.removals) console.log(`  ${String(afterSeconds).padStart(6)} s  ${needle} in ${place}: ${by}`);
    console.log(`left after erasure: ${report.leftAfterErasure.join(', ') || 'nothing'} (${String(report.secondsUntilGone)} s)`);
    for (const { attempt, cameBack, seen } of report.comebacks) console.log(`${cameBack ? 'CAME BACK' : 'not back '}  ${attempt} (${seen})`);
    console.log(`left at the end: ${report.leftAtTheEnd.join(', ') || 'nothing'}`);
    console.log(report.held ? 'held' : 'DID NOT HOLD');
  }
  process.exitCode = report.held ? 0 : 1;
}
