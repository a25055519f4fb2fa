import { KeyFolderError } from '@homeward/shared';
import { benchCommands } from './bench/command.js';
import { parse, type Command } from './command.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';
import { generateCommand } from './generate/command.js';
import { importCommand } from './import/command.js';
import { keyCommands } from './keys/index.js';
import { linkingCommands } from './linking/index.js';
import { logCommands } from './log/command.js';
import { processTerminal, type Terminal } from './terminal.js';

export const COMMANDS: readonly Command[] = [importCommand, ...linkingCommands, ...keyCommands, ...logCommands, generateCommand, ...benchCommands];

const overview = (): string => {
  const width = Math.max(...COMMANDS.map((command) => command.words.length));
  return [
    'Usage: homeward COMMAND [options]', '',
    ...COMMANDS.map((command) => `  ${command.words.padEnd(width)}  ${command.summary}`), '',
    'homeward COMMAND --help tells more about one command.',
    `Exit codes: ${String(EXIT.OK)} done, ${String(EXIT.PARTLY)} done but some parts were refused, ${String(EXIT.USAGE)} command line not understood, ${String(EXIT.INPUT)} file not usable, ${String(EXIT.NODE)} node not reachable or refused.`,
  ].join('\n');
};

/** @returns the exit code; never throws for what a person can mend. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  const command = commandOf(args);
  if (!command) return unknown(args, terminal);
  const rest = args.slice(command.words.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`Usage: homeward ${command.words} ${command.usage}`);
    return EXIT.OK;
  }
  try {
    return await command.run(parse(command, rest), terminal);
  } catch (error) {
    if (error instanceof CommandError) return fail(terminal, error.message, error.exitCode);
    if (error instanceof KeyFolderError) return fail(terminal, error.message, EXIT.INPUT);
    throw error;
  }
}

/** Longest name first, so that `keys trust sign` is not taken for another `keys` command. */
const commandOf = (args: readonly string[]): Command | undefined =>
  [...COMMANDS].sort((a, b) => b.words.length - a.words.length).find(({ words }) => words.split(' ').every((word, index) => args[index] === word));

function unknown(args: readonly string[], terminal: Terminal): ExitCode {
  const asked = args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help';
  if (asked) terminal.out(overview());
  else terminal.err(`homeward: no such command: ${args.slice(0, 2).join(' ')}\n\n${overview()}`);
  return asked && args.length > 0 ? EXIT.OK : EXIT.USAGE;
}

function fail(terminal: Terminal, message: string, code: ExitCode): ExitCode {
  terminal.err(`homeward: ${message}`);
  return code;
}
