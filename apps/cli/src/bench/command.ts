import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Invocation } from '../command.js';
import { CommandError, EXIT, type ExitCode } from '../exit-codes.js';
import { SECTION_COMMANDS } from './sections.js';

/** The benchmark starts whole federations, so it is a program of its own beside the apps; this only calls it. */
const PROGRAM = join(import.meta.dirname, '../../../../bench/dist/main.js');
const text = { type: 'string' } as const;

const benchmark = (words: string, program: string, values: readonly string[], summary: string, usage: string): Command => ({
  words, summary, usage,
  options: { ...Object.fromEntries(values.map((name) => [name, text])), json: { type: 'boolean' } },
  run: async (invocation) => {
    if (!existsSync(PROGRAM)) throw new CommandError(EXIT.USAGE, 'the benchmark is not built or not part of this installation: run it from a clone of the repository, after npm run build');
    return run([program, ...argumentsOf(invocation, values)]);
  },
});

const EVALUATE_VALUES = ['data', 'rows', 'seed', 'records', 'live', 'queries', 'examples', 'calibrate', 'calibration', 'out'] as const;
const EVALUATE_USAGE = '[--data DIR] [--rows A1,A2,…] [--seed held-out] [--records 20000] [--live 10000,100000] [--queries 500] [--examples 10] [--json]\n   or: --calibrate VERDICTS.csv [--calibration IN_FORCE.json] [--out CALIBRATION.json]\n       refits probabilities on verdicts (columns probability, verdict, profile) of the command that the file is then given to: docs/matching.md';
export const benchCommands: readonly Command[] = [
  benchmark('evaluate', 'evaluate', EVALUATE_VALUES, 'measure how well people are told apart, beside other tools, and show what is lost', EVALUATE_USAGE),
  benchmark('bench', SECTION_COMMANDS[0].word, SECTION_COMMANDS[0].values, `${SECTION_COMMANDS[0].summary} (the same as bench ${SECTION_COMMANDS[0].word})`, SECTION_COMMANDS[0].usage),
  ...SECTION_COMMANDS.map(({ word, values, summary, usage }) => benchmark(`bench ${word}`, word, values, summary, usage)),
];

const argumentsOf = (invocation: Invocation, values: readonly string[]): readonly string[] => [
  ...values.flatMap((name) => { const value = invocation.text(name); return value === undefined ? [] : [`--${name}`, value]; }),
  ...(invocation.flag('json') ? ['--json'] : []),
];

function run(args: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(Object.values(EXIT).find((known) => known === code) ?? EXIT.PARTLY));
  });
}
