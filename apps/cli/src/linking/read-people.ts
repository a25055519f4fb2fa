import type { PersonRecord } from '@homeward/matching';
import { CommandError, EXIT } from '../exit-codes.js';
import { Cells, mappedColumns, readingOf } from '../sheet/cells.js';
import { decode, type Encoding } from '../sheet/decode.js';
import { FileError } from '../sheet/errors.js';
import { readSheetBytes } from '../sheet/files.js';
import type { RemarkCode } from '../sheet/remarks.js';
import { readTable, type Table, type TableRow } from '../sheet/table.js';
import { clean } from '../values/text.js';
import { NOT_COMPARED, type LinkMap } from './link-map.js';
import { personOfRow } from './person-of-row.js';

export interface RejectedLine { readonly line: number; readonly code: RemarkCode; readonly column?: string }
/** Cells of one column that could not be used, and the first lines where they stand. */
export interface UnusedCells { readonly column: string; readonly code: RemarkCode; readonly count: number; readonly lines: readonly number[] }
export interface People {
  readonly file: string;
  /** Ids as the file writes them, in the order of `records`. */
  readonly ids: readonly string[];
  readonly rows: readonly TableRow[];
  readonly records: readonly PersonRecord[];
  readonly rejected: readonly RejectedLine[];
  readonly unused: readonly UnusedCells[];
  readonly notices: readonly string[];
}
export interface ReadOptions {
  /** Put before the engine's ids, so that those of two files differ. */
  readonly prefix: string;
  readonly today: string;
}
const MOST_ROWS = 5_000_000;
const LINES_NAMED = 5;
const MAX_ID_CHARACTERS = 200;

export async function readSheet(file: string, wanted: readonly string[], encoding: Encoding | undefined): Promise<Table> {
  const bytes = await readSheetBytes(file);
  try {
    return readTable(decode(bytes, encoding), wanted, MOST_ROWS);
  } catch (error) {
    if (error instanceof FileError) throw new CommandError(EXIT.INPUT, `${file}: ${error.message}`);
    throw error;
  }
}

/** The rows of a file as people; a row that cannot be one is listed, and never stops the others. */
export const readPeople = async (file: string, map: LinkMap, options: ReadOptions & { readonly encoding?: Encoding | undefined }): Promise<People> =>
  peopleOf(file, await readSheet(file, mappedColumns(map), options.encoding), map, options);

export function peopleOf(file: string, table: Table, map: LinkMap, { prefix, today }: ReadOptions): People {
  const context = { map, reading: readingOf(table, map, today), today };
  const [ids, rows, records, rejected] = [[] as string[], [] as TableRow[], [] as PersonRecord[], [] as RejectedLine[]];
  const [remarks, seen] = [new Remarks(), new Set<string>()];
  for (const row of table.rows) {
    const cells = new Cells(table, map, row.cells);
    const id = idOf(cells, row, map);
    const problem = problemOf(row, table, id, seen);
    if (problem !== undefined) { rejected.push({ line: row.line, ...problem, ...(problem.code === 'TOO_MANY_CELLS' ? {} : { column: cells.columnOf('id') }) }); continue; }
    seen.add(id);
    ids.push(id);
    rows.push(row);
    records.push(personOfRow(cells, `${prefix}${String(records.length)}`, context));
    for (const { column, code } of cells.remarks) remarks.add(column ?? '', code, row.line);
  }
  return { file, ids, rows, records, rejected, unused: remarks.list(), notices: [...table.notices, ...noticesOf(map, context.reading.contradictory)] };
}

/** Without a column for it, a row's line is its id. */
const idOf = (cells: Cells, row: TableRow, map: LinkMap): string => (map.id === undefined ? String(row.line) : clean(cells.raw('id')));

function problemOf(row: TableRow, table: Table, id: string, seen: ReadonlySet<string>): { readonly code: RemarkCode } | undefined {
  if (row.cells.slice(table.header.length).some((cell) => cell !== '')) return { code: 'TOO_MANY_CELLS' };
  if (!/[\p{L}\p{N}]/u.test(id)) return { code: 'NO_ID' };
  if (id.length > MAX_ID_CHARACTERS) return { code: 'TOO_LONG' };
  return seen.has(id) ? { code: 'DUPLICATE_ID' } : undefined;
}

function noticesOf(map: LinkMap, contradictory: readonly string[]): readonly string[] {
  const ignored = NOT_COMPARED.flatMap((field) => map[field]?.column ?? []);
  return [
    ...contradictory.map((column) => `column ${column}: some dates are day first and some month first; give a format in the map`),
    ...(ignored.length === 0 ? [] : [`columns that are not compared, and left out: ${ignored.join(', ')}`]),
  ];
}

class Remarks {
  readonly #found = new Map<string, { readonly column: string; readonly code: RemarkCode; readonly lines: number[]; count: number }>();
  add(column: string, code: RemarkCode, line: number): void {
    const key = JSON.stringify([column, code]);
    const entry = this.#found.get(key) ?? { column, code, lines: [], count: 0 };
    this.#found.set(key, entry);
    entry.count += 1;
    if (entry.lines.length < LINES_NAMED) entry.lines.push(line);
  }
  list(): readonly UnusedCells[] { return [...this.#found.values()]; }
}
