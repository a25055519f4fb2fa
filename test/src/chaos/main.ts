import { parseChaosOptions, USAGE, type ChaosOptions } from './options.js';
import { runChaos, type ChaosReport } from './run.js';

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  const options = parseChaosOptions(process.argv.slice(2));
  const report = await runChaos(options, (line) => { console.error(line); });
  print(report, options);
  process.exitCode = report.held ? 0 : 1;
}

function print(report: ChaosReport, { json }: ChaosOptions): void {
  if (json) { console.log(JSON.stringify(report)); return; }
  for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(30)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  console.log(report.held ? 'held: nothing lost, stale, doubled or resurrected' : 'DID NOT HOLD');
}
