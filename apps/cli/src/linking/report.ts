import type { Terminal } from '../terminal.js';
import { REASONS, type RemarkCode } from '../sheet/remarks.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { People, RejectedLine } from './read-people.js';

/** What an import keeps in its notes is here left out of the comparison. */
const reasonOf = (code: RemarkCode): string => REASONS[code].replace(/[;.] the raw text is kept in the notes|\. The raw text is kept in the notes/g, '').replace('; without one a second import would make a second case', '');

/** What of a file was not used, and why: rows by line, cells by column. */
export function reportUnused({ file, rejected, unused, notices }: People, terminal: Terminal): void {
  for (const notice of notices) terminal.err(`${file}: ${notice}`);
  for (const of of Map.groupBy(rejected, ({ code }) => code).values()) reportRejected(file, of, terminal);
  for (const { column, code, count, lines } of unused) {
    terminal.err(`${file}: column ${column}: ${String(count)} cells (line ${lines.join(', ')}${count > lines.length ? ', …' : ''}): ${reasonOf(code)}`);
  }
}

/** One line each, up to a number that a person reads; then how many more. */
const MOST_LINES = 50;
function reportRejected(file: string, rejected: readonly RejectedLine[], terminal: Terminal): void {
  for (const { line, code, column } of rejected.slice(0, MOST_LINES)) terminal.err(`${file}: line ${String(line)}${column === undefined ? '' : `, column ${column}`}: row left out: ${reasonOf(code)}`);
  const [first, more] = [rejected[0], rejected.length - MOST_LINES];
  if (first !== undefined && more > 0) terminal.err(`${file}: ${String(more)} more rows left out, the last on line ${String(rejected.at(-1)?.line)}: ${reasonOf(first.code)}`);
}

export const exitOf = (...files: readonly People[]): ExitCode => (files.some(({ rejected }) => rejected.length > 0) ? EXIT.PARTLY : EXIT.OK);

const BYTES_PER_MIB = 1024 * 1024;
/** Most memory that the process has held, in MiB; `maxRSS` is in KiB. */
export const peakMiB = (): number => Math.round(process.resourceUsage().maxRSS * 1024 / BYTES_PER_MIB);

/** A line for people, or with --json one for programs. */
export function summarise(terminal: Terminal, json: boolean, numbers: Readonly<Record<string, number>>): void {
  if (json) terminal.out(JSON.stringify({ summary: numbers }));
  else terminal.err(Object.entries(numbers).map(([name, value]) => `${words(name)}: ${String(value)}`).join(', '));
}
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('mi b', 'MiB');
