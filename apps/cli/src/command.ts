import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

export type Options = NonNullable<ParseArgsConfig['options']>;
export interface Invocation {
  readonly positionals: readonly string[];
  /** The one value of an option, if given. */
  text(name: string): string | undefined;
  /** The value of an option without which the command cannot run. */
  required(name: string): string;
  all(name: string): readonly string[];
  flag(name: string): boolean;
}
export interface Command {
  /** The words that name it, e.g. `keys init`. */
  readonly words: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: Options;
  run(invocation: Invocation, terminal: Terminal): Promise<ExitCode>;
}

export function parse(command: Command, args: readonly string[]): Invocation {
  const { values, positionals } = understood(command, args);
  const all = (name: string): readonly string[] => [values[name]].flat().filter((value) => typeof value === 'string');
  const text = (name: string): string | undefined => all(name).at(-1);
  return {
    positionals, text, all,
    flag: (name) => values[name] === true,
    required: (name) => {
      const value = text(name);
      if (value === undefined) throw new CommandError(EXIT.USAGE, `--${name} is missing. See: homeward ${command.words} --help`);
      return value;
    },
  };
}

function understood(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new CommandError(EXIT.USAGE, `${error.message.replace(/\.$/, '')}. See: homeward ${command.words} --help`);
  }
}
const isParseError = (error: unknown): error is { readonly message: string } => String((error as { readonly code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

/** A whole number within bounds, or the given default. */
export function wholeNumber(invocation: Invocation, name: string, fallback: number, [min, max]: readonly [number, number]): number {
  const text = invocation.text(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new CommandError(EXIT.USAGE, `--${name} must be a whole number from ${String(min)} to ${String(max)}`);
  return value;
}
export function instantOf(invocation: Invocation, name: string, fallbackMs: number): number {
  const text = invocation.text(name);
  if (text === undefined) return fallbackMs;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new CommandError(EXIT.USAGE, `--${name} must be an ISO 8601 instant, e.g. 2027-01-01T00:00:00Z`);
  return ms;
}

export function noPositionals({ positionals }: Invocation): void {
  if (positionals.length > 0) throw new CommandError(EXIT.USAGE, `not understood: ${positionals.join(' ')}`);
}
