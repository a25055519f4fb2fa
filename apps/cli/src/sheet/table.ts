import { CsvError, parse, type CsvErrorCode } from 'csv-parse/sync';
import { FileError } from './errors.js';
import { refuseOtherText } from './not-a-table.js';
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
  refuseOtherText(text);
  const said = /^sep=(.)\n/i.exec(text);
  const delimiter = said?.[1] ?? delimiterOf(text, wanted);
  const all = records(text, delimiter, mostRows);
  const at = headerAt(all.slice(0, HEADER_SEARCH_ROWS), wanted);
  const header = uniqueNames(all[at]?.cells ?? []);
  const missing = wanted.filter((name) => !header.includes(clean(name)));
  if (missing.length > 0) throw new FileError(missingColumns(missing, wanted, header));
  const tagged = all[at + 1]?.cells.some((cell) => cell.startsWith('#')) && all[at + 1]?.cells.every((cell) => cell === '' || /^#[a-z]/i.test(cell));
  const below = all.slice(at + (tagged ? 2 : 1));
  const rows = below.filter(({ cells }) => cells.some((cell) => clean(cell) !== ''));
  const empty = below.filter(({ cells }) => cells.length > 1 && !cells.some((cell) => clean(cell) !== ''));
  const above = all.slice(0, at).filter(({ cells }) => cells.some((cell) => cell !== '') && !/^sep=/i.test(cells[0] ?? '')).length;
  const short = rows.filter(({ cells }) => cells.length < header.length);
  return { header, rows, notices: [...(above > 0 ? [`${String(above)} row(s) above the header are no persons`] : []), ...(tagged ? ['the row of HXL tags is no person'] : []), ...(short.length > 0 ? [`${String(short.length)} row(s) have fewer cells than the header (${linesOf(short)}); the rest counts as empty`] : []), ...(empty.length > 0 ? [`${String(empty.length)} row(s) are empty (${linesOf(empty)})`] : []), ...(rows.length === 0 ? ['there is no row below the header'] : [])] };
}

const LINES_NAMED = 5;
const linesOf = (rows: readonly TableRow[]): string => `line ${rows.slice(0, LINES_NAMED).map(({ line }) => line).join(', ')}${rows.length > LINES_NAMED ? ', …' : ''}`;

/** Names what the file has only where that row is the header for sure: another row holds a person. */
const missingColumns = (missing: readonly string[], wanted: readonly string[], header: readonly string[]): string => {
  const [listed, other] = [missing.map((name) => alike(name, header)).join(', '), missing.some((name) => alike(name, header) !== name)];
  if (missing.length < wanted.length) return `these columns of the map are not in the file: ${listed}. It has: ${namesOf(header)}`;
  return `none of the map's columns is in the first ${String(HEADER_SEARCH_ROWS)} lines: ${listed}${other ? '' : '. Has it a header, and are the names written as there?'}`;
};

/** A column that is there in other capitals is named beside the one that is missing. */
const alike = (name: string, header: readonly string[]): string => {
  const other = header.find((column) => column.toLowerCase() === clean(name).toLowerCase());
  return other === undefined ? name : `${name} (the file writes ${other})`;
};
const MOST_NAMED = 60;
const namesOf = (header: readonly string[]): string => {
  const named = header.filter((name) => name !== '').map((name) => name.slice(0, MOST_NAMED));
  return [...named.slice(0, MOST_NAMED), ...(named.length > MOST_NAMED ? ['…'] : [])].join(', ');
};

function records(text: string, delimiter: string, mostRows: number): readonly TableRow[] {
  const parsed = parsedBy(text, delimiter, mostRows);
  if (parsed.length > mostRows) throw new FileError(`more than ${String(mostRows)} rows; split the file`);
  return parsed.map(({ record, info }) => ({ line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0), cells: record.map((cell) => cell.trim()) }));
}

const ADVICE: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed', CSV_MAX_RECORD_SIZE: 'a row is longer than any row may be; is a quotation mark missing?',
};
function parsedBy(text: string, delimiter: string, mostRows: number): readonly { readonly record: string[]; readonly info: { readonly lines: number } }[] {
  let begun = 1;
  try {
    return parse(text, { on_record: (record, { lines }) => { begun = lines + 1; return record; }, delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: MAX_RECORD_CHARACTERS, to: mostRows + 1 + HEADER_SEARCH_ROWS, escape: '"', quote: '"' }) as never;
  } catch (error) {
    if (error instanceof CsvError) throw new FileError(`line ${String(begun)}: ${ADVICE[error.code] ?? `not a table (${error.code})`}`);
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
