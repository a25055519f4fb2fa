import { readFile } from 'node:fs/promises';
import type { Command, Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { ENCODINGS } from '../sheet/decode.js';
import { encodingOf } from '../sheet/encoding-option.js';
import { FORMATS, runImport, type Format, type ImportSummary, type ReportLine } from './run-import.js';
import type { Terminal } from '../terminal.js';

const MAX_LINES_SHOWN = 200;

function oneOfList<Item extends string>(invocation: Invocation, name: string, list: readonly Item[]): Item | undefined {
  const text = invocation.text(name);
  const item = list.find((one) => one === text);
  if (text !== undefined && item === undefined) throw new CommandError(EXIT.USAGE, `--${name} must be one of ${list.join(', ')}`);
  return item;
}

async function tokenOf(invocation: Invocation): Promise<string> {
  const path = invocation.text('token-file');
  const token = path === undefined ? process.env['HOMEWARD_TOKEN'] : await readFile(path, 'utf8').catch(() => undefined);
  if (token === undefined || token.trim() === '') throw new CommandError(EXIT.USAGE, path === undefined ? 'set HOMEWARD_TOKEN or give --token-file' : `${path} cannot be read or is empty`);
  return token.trim();
}

async function mapOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); });
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(EXIT.INPUT, `${path} is not JSON`);
  }
}

export const importCommand: Command = {
  words: 'import',
  summary: 'make drafts of the rows of a file at a registry node',
  usage: [
    '--node URL --format csv|pfif --map MAP.json FILE [options]', '',
    '  --token-file FILE   access token of a caseworker; else HOMEWARD_TOKEN',
    `  --encoding NAME     when the file is not UTF-8: ${ENCODINGS.join(', ')}`,
    '  --purpose CODE      SEARCH_MISSING or IDENTIFY_FOUND by what the map says is sought',
    '  --reference TEXT    reference under which the import is logged (import/SOURCE)',
    '  --dry-run           read and check only, send nothing',
    '  --json              one JSON line for each row, and one for the sum', '',
    'The same file again changes nothing: a row is known by source system, id and content. Rows that are refused are listed',
    'with line, column and reason; values of the file are never printed. Nothing becomes more than a draft. How to write',
    'MAP.json: docs/import.md.',
  ].join('\n'),
  options: {
    node: { type: 'string' }, format: { type: 'string' }, map: { type: 'string' }, 'token-file': { type: 'string' }, encoding: { type: 'string' }, purpose: { type: 'string' }, reference: { type: 'string' },
    'dry-run': { type: 'boolean' }, json: { type: 'boolean' },
  },
  async run(invocation, terminal) {
    const [file, ...others] = invocation.positionals;
    if (file === undefined || others.length > 0) throw new CommandError(EXIT.USAGE, 'give one FILE');
    const format = oneOfList<Format>(invocation, 'format', FORMATS);
    if (!format) throw new CommandError(EXIT.USAGE, `--format is missing, one of ${FORMATS.join(', ')}`);
    const dryRun = invocation.flag('dry-run');
    const encoding = encodingOf(invocation);
    const [purpose, caseReference] = [invocation.text('purpose'), invocation.text('reference')];
    const summary = await runImport({
      node: dryRun ? invocation.text('node') ?? '' : invocation.required('node'), token: dryRun ? '' : await tokenOf(invocation), format, file, dryRun, map: await mapOf(invocation.required('map')),
      ...(encoding ? { encoding } : {}), ...(purpose === undefined ? {} : { purpose }), ...(caseReference === undefined ? {} : { caseReference }),
      onProgress: (done, total) => { terminal.progress(`${String(done)} of ${String(total)} rows`); },
    });
    terminal.settle();
    if (invocation.flag('json')) printJson(summary, terminal);
    else printText(summary, dryRun, terminal);
    return summary.rejected > 0 ? EXIT.PARTLY : EXIT.OK;
  },
};

function printJson({ report, ...sum }: ImportSummary, terminal: Terminal): void {
  for (const line of report) terminal.out(JSON.stringify(line));
  terminal.out(JSON.stringify({ summary: sum }));
}

function printText({ report, notices, rows, created, updated, unchanged, rejected }: ImportSummary, dryRun: boolean, terminal: Terminal): void {
  const lines = [...notices.map((notice) => `notice: ${notice}`), ...report.flatMap(textsOf)];
  for (const line of lines.slice(0, MAX_LINES_SHOWN)) terminal.err(line);
  if (lines.length > MAX_LINES_SHOWN) terminal.err(`… and ${String(lines.length - MAX_LINES_SHOWN)} more lines; --json lists all`);
  const readable = report.filter(({ outcome }) => outcome === 'READ').length;
  if (dryRun) terminal.out(`${String(rows)} rows: ${String(readable)} can be sent, ${String(rejected)} rejected; nothing was sent`);
  else terminal.out(`${String(rows)} rows: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(rejected)} rejected`);
}

function textsOf({ line, outcome, column, reason, remarks }: ReportLine): readonly string[] {
  const where = (name: string | undefined) => `line ${String(line)}${name === undefined ? '' : `, column ${name}`}`;
  return [...(outcome === 'REJECTED' ? [`rejected: ${where(column)}: ${reason ?? 'no reason given'}`] : []), ...remarks.map((remark) => `remark: ${where(remark.column)}: ${remark.text}`)];
}
