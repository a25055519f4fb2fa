import { CsvError, parse, type CsvErrorCode } from 'csv-parse/sync';
import { FileError } from './errors.js';
import { clean } from '../values/text.js';

export interface TableRow { readonly line: number; readonly cells: readonly string[] }
export interface Table {
  /** Unique: the second `Bemerkung` is called `Bemerkung (2)`. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notices: readonly string[];
}
export const MAX_ROWS = 200_000;
const MAX_RECORD_CHARACTERS = 200_000;
const HEADER_SEARCH_ROWS = 30;
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Reads a sheet as offices send them: any usual separator, title rows above the header, `sep=` lines, HXL tags below it. */
export function readTable(file: string, wanted: readonly string[], mostRows = MAX_ROWS): Table {
  // One kind of line end: the parser counts CR LF inside a cell as two lines, and reports would name the wrong ones.
  const text = file.replace(/\r\n?/g, '\n');
  const said = /^sep=(.)\n/i.exec(text);
  const delimiter = said?.[1] ?? delimiterOf(text, wanted);
  const all = records(text, delimiter, mostRows);
  const at = headerAt(all.slice(0, HEADER_SEARCH_ROWS), wanted);
  const header = uniqueNames(all[at]?.cells ?? []);
  const missing = wanted.filter((name) => !header.includes(clean(name)));
  if (missing.length > 0) throw new FileError(`these columns of the map are not in the file: ${missing.join(', ')}. It has: ${header.filter((name) => name !== '').join(', ')}`);
  const tagged = all[at + 1]?.cells.some((cell) => cell.startsWith('#')) && all[at + 1]?.cells.every((cell) => cell === '' || /^#[a-z]/i.test(cell));
  const rows = all.slice(at + (tagged ? 2 : 1)).filter(({ cells }) => cells.some((cell) => clean(cell) !== ''));
  const above = all.slice(0, at).filter(({ cells }) => cells.some((cell) => cell !== '') && !/^sep=/i.test(cells[0] ?? '')).length;
  return { header, rows, notices: [...(above > 0 ? [`${String(above)} row(s) above the header are no persons`] : []), ...(tagged ? ['the row of HXL tags is no person'] : [])] };
}

function records(text: string, delimiter: string, mostRows: number): readonly TableRow[] {
  const parsed = parsedBy(text, delimiter, mostRows);
  if (parsed.length > mostRows) throw new FileError(`more than ${String(mostRows)} rows; split the file`);
  return parsed.map(({ record, info }) => ({ line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0), cells: record.map((cell) => cell.trim()) }));
}

const ADVICE: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed', CSV_MAX_RECORD_SIZE: 'a row is longer than any row may be; is a quotation mark missing?',
};
function parsedBy(text: string, delimiter: string, mostRows: number): readonly { readonly record: string[]; readonly info: { readonly lines: number } }[] {
  try {
    return parse(text, { delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: MAX_RECORD_CHARACTERS, to: mostRows + 1 + HEADER_SEARCH_ROWS, escape: '"', quote: '"' }) as never;
  } catch (error) {
    if (error instanceof CsvError) throw new FileError(`line ${String(error['lines'])}: ${ADVICE[error.code] ?? `not a table (${error.code})`}`);
    throw error;
  }
}

/** The separator with which the map's columns are found; the first line alone may be a title. */
function delimiterOf(text: string, wanted: readonly string[]): string {
  const head = text.slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: score(head, delimiter, wanted) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
function score(head: string, delimiter: string, wanted: readonly string[]): number {
  const lines = head.split('\n').slice(0, HEADER_SEARCH_ROWS);
  const best = Math.max(...lines.map((line) => found(line.split(delimiter).map((cell) => clean(cell.replace(/^"|"$/g, ''))), wanted)));
  return best * 1000 + Math.max(...lines.map((line) => line.split(delimiter).length));
}
const found = (cells: readonly string[], wanted: readonly string[]): number => wanted.filter((name) => cells.includes(clean(name))).length;

function headerAt(rows: readonly TableRow[], wanted: readonly string[]): number {
  const scores = rows.map(({ cells }) => found(uniqueNames(cells), wanted));
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function uniqueNames(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const name = clean(cell);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${String(count)})`;
  });
}
