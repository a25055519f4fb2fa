import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Invocation } from '../command.js';
import { CommandError, EXIT, type ExitCode } from '../exit-codes.js';

/** The benchmark starts whole federations, so it is a program of its own beside the apps; this only calls it. */
const PROGRAM = join(import.meta.dirname, '../../../../bench/dist/main.js');
const NUMBERS = ['rate', 'seconds', 'connections', 'load-seconds'] as const;
const text = { type: 'string' } as const;

export const benchCommand: Command = {
  words: 'bench path',
  summary: 'measure the way from one country to another, and GraphQL, on a federation of its own',
  usage: '[--log embedded|kafka] [--rate 50] [--seconds 20] [--connections 10] [--load-seconds 10] [--json]',
  options: { log: text, rate: text, seconds: text, connections: text, 'load-seconds': text, json: { type: 'boolean' } },
  run: async (invocation) => {
    if (!existsSync(PROGRAM)) throw new CommandError(EXIT.USAGE, 'the benchmark is not built or not part of this installation: run it from a clone of the repository, after npm run build');
    return run(argumentsOf(invocation));
  },
};

const argumentsOf = (invocation: Invocation): readonly string[] => [
  'path',
  ...['log', ...NUMBERS].flatMap((name) => { const value = invocation.text(name); return value === undefined ? [] : [`--${name}`, value]; }),
  ...(invocation.flag('json') ? ['--json'] : []),
];

function run(args: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0 ? EXIT.OK : code === 2 ? EXIT.USAGE : EXIT.PARTLY));
  });
}
