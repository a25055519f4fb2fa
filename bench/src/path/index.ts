import { missingForKafka } from '@homeward/federation';
import { parseOptions, type PathOptions } from '../options.js';
import { failures, machine, report } from './report.js';
import { runPath, type PathResult } from './run.js';

/** Measures the way from one country to another, and GraphQL, and prints. @returns what was promised and is not so */
export async function benchPath(args: readonly string[]): Promise<readonly string[]> {
  const options = parseOptions(args);
  const { promise: asked, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  const results: PathResult[] = [];
  for (const log of runnable(options)) results.push(await runPath(log, options, asked));
  const failed = failures(results);
  console.log(options.json ? JSON.stringify({ ok: failed.length === 0, machine: machine(), options, results }) : report(results, options));
  return failed;
}

/** Without --log both are wanted; a machine that cannot run Kafka says so and measures the other. */
function runnable({ logs }: PathOptions): PathOptions['logs'] {
  const missing = logs.length > 1 ? missingForKafka() : undefined;
  if (missing === undefined) return logs;
  console.error(`The Kafka log is not measured: ${missing}`);
  return logs.filter((log) => log !== 'kafka');
}
