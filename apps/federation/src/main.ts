import { check } from './story/index.js';
import { parseOptions, serve, StartGivenUp, StartProblem, USAGE } from './supervisor/index.js';

/** Resolves at the first request to stop; later ones change nothing, as everything is stopping already. */
const askedToStop = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { resolve(); });
});

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) { console.log(USAGE); return 0; }
  if (options.check) return check(options, askedToStop);
  await serve(options, askedToStop);
  return 0;
}

/** To be stopped while starting is what was asked for, not a failure. */
function report(error: unknown): number {
  if (error instanceof StartGivenUp) return 0;
  console.error(error instanceof StartProblem ? error.message : error);
  return 1;
}

// Everything that was started has stopped by now; a story that was interrupted may still be waiting for an answer.
process.exit(await main().catch(report));
