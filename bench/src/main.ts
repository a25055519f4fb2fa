import { CommandError } from '@homeward/cli';
import { evaluate } from './evaluate/index.js';
import { UsageError } from './options.js';
import { DEFAULT_SECTION, SECTIONS } from './sections.js';

const EXIT = { OK: 0, FAILED: 1, USAGE: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const [first = DEFAULT_SECTION] = args;
  const word = first.startsWith('--') ? DEFAULT_SECTION : first;
  const rest = word === first ? args.slice(1) : args;
  if (word === 'evaluate') { await evaluate(rest); return EXIT.OK; }
  const section = SECTIONS[word];
  if (section === undefined) throw new UsageError(`no part of the benchmark is called ${word}; there are ${Object.keys(SECTIONS).join(', ')}`);
  const failed = await section.run(rest);
  for (const failure of failed) console.error(`FAILED: ${failure}`);
  return failed.length === 0 ? EXIT.OK : EXIT.FAILED;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UsageError || error instanceof CommandError ? error.message : error);
  if (error instanceof CommandError) return error.exitCode;
  return error instanceof UsageError ? EXIT.USAGE : EXIT.FAILED;
});
