import { parseEngineOptions } from './options.js';
import { engineFailures, engineReport } from './report.js';
import { runEngine } from './run.js';
import { machine } from '../path/report.js';

export { ENGINE_USAGE } from './options.js';

/** Measures the engine and prints. @returns what was promised and is not so */
export function benchEngine(args: readonly string[]): readonly string[] {
  const options = parseEngineOptions(args);
  const result = runEngine(options, (line) => { if (process.stderr.isTTY) console.error(line); });
  const failed = engineFailures(result);
  if (options.json) printLines(result, failed);
  else console.log(engineReport(result));
  return failed;
}

function printLines(result: ReturnType<typeof runEngine>, failed: readonly string[]): void {
  console.log(JSON.stringify({ machine: machine(), nameSource: result.nameSource }));
  for (const size of result.sizes) console.log(JSON.stringify({ row: 'S1, S3', work: 'search', ...size }));
  for (const generated of result.generated) console.log(JSON.stringify({ row: 'S1', work: 'generated', ...generated }));
  for (const duplicates of result.duplicates) console.log(JSON.stringify({ row: 'S6', work: 'duplicates', ...duplicates }));
  console.log(JSON.stringify({ ok: failed.length === 0, failed }));
}
