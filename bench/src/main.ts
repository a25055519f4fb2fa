import { CommandError } from '@homeward/cli';
import { missingForKafka } from '@homeward/federation';
import { benchEngine } from './engine/index.js';
import { evaluate } from './evaluate/index.js';
import { parseOptions, UsageError, type PathOptions } from './options.js';
import { failures, machine, report } from './path/report.js';
import { runPath, type PathResult } from './path/run.js';

const EXIT = { OK: 0, FAILED: 1, USAGE: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const [what = 'engine', ...rest] = args;
  if (what === 'evaluate') { await evaluate(rest); return EXIT.OK; }
  if (what !== 'engine' && !what.startsWith('--')) return benchPath(args);
  const failed = benchEngine(what === 'engine' ? rest : args);
  for (const failure of failed) console.error(`FAILED: ${failure}`);
  return failed.length === 0 ? EXIT.OK : EXIT.FAILED;
}

async function benchPath(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const { promise: asked, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  const results: PathResult[] = [];
  for (const log of runnable(options)) results.push(await runPath(log, options, asked));
  const failed = failures(results);
  console.log(options.json ? JSON.stringify({ ok: failed.length === 0, machine: machine(), options, results }) : report(results, options));
  for (const failure of failed) console.error(`FAILED: ${failure}`);
  return failed.length === 0 ? EXIT.OK : EXIT.FAILED;
}

/** Without --log both are wanted; a machine that cannot run Kafka says so and measures the other. */
function runnable({ logs }: PathOptions): PathOptions['logs'] {
  const missing = logs.length > 1 ? missingForKafka() : undefined;
  if (missing === undefined) return logs;
  console.error(`The Kafka log is not measured: ${missing}`);
  return logs.filter((log) => log !== 'kafka');
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UsageError || error instanceof CommandError ? error.message : error);
  if (error instanceof CommandError) return error.exitCode;
  return error instanceof UsageError ? EXIT.USAGE : EXIT.FAILED;
});
