import { createHash } from 'node:crypto';
import type { DraftRow, ReadFile, RejectedRow } from '../draft.js';
import type { RemarkCode } from '../../sheet/remarks.js';
import { mapDigest, type ImportMap } from '../map-file.js';
import { clean } from '../../values/text.js';
import { Cells, mappedColumns, readingOf, type ColumnReading } from '../../sheet/cells.js';
import { draftOf } from './row-draft.js';
import { readTable, type Table, type TableRow } from '../../sheet/table.js';

const TOTAL_ROW = /^(total|totals|sum|summe|gesamt|insgesamt|somme|suma|totale|итого|всего|разом|المجموع|مجموع|جمع|ድምር)\b/iu;

/** Reads a table into drafts; a bad row is rejected with its line, column and reason and never stops the others. */
export function readCsv(text: string, map: ImportMap, today: string): ReadFile {
  const table = readTable(text, mappedColumns(map));
  const reading = readingOf(table, map, today);
  const context = { table, map, reading, today, mapDigest: mapDigest(map), seen: new Map<string, number>() };
  const results = table.rows.filter((row) => !isTotal(row)).map((row) => rowOf(row, context));
  const totals = table.rows.filter(isTotal);
  const unused = table.header.filter((name) => name !== '' && !mappedColumns(map).some((column) => clean(column) === name));
  return {
    rows: results.filter((result) => 'draft' in result),
    rejected: results.filter((result) => 'code' in result),
    notices: [
      ...table.notices, ...totals.map(({ line }) => `line ${String(line)} is a row of totals, no person`),
      ...reading.contradictory.map((column) => `column ${column}: some dates are day first and some month first; give a format in the map`),
      ...(unused.length > 0 ? [`columns that the map does not use: ${unused.join(', ')}`] : []),
    ],
  };
}

/** A word for "total" in the first filled cell, and hardly anything beside it. */
const isTotal = ({ cells }: TableRow): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= 3 && TOTAL_ROW.test(filled[0] ?? '');
};

interface Context { readonly table: Table; readonly map: ImportMap; readonly reading: ColumnReading; readonly today: string; readonly mapDigest: string; readonly seen: Map<string, number> }

/** 0 and words are ids like any other; only signs are none. */
const idOf = (cell: string): string | undefined => (/[\p{L}\p{N}]/u.test(cell) ? clean(cell) : undefined);

function rowOf(row: TableRow, context: Context): DraftRow | RejectedRow {
  const { table, map, seen } = context;
  const cells = new Cells(table, map, row.cells);
  const sourceId = idOf(cells.raw('id'));
  const reject = (code: RemarkCode, column?: string): RejectedRow =>
    ({ line: row.line, code, ...(sourceId === undefined ? {} : { sourceId }), ...(column === undefined ? {} : { column }) });
  if (row.cells.slice(table.header.length).some((cell) => cell !== '')) return reject('TOO_MANY_CELLS');
  if (sourceId === undefined || sourceId.length > 120) return reject(sourceId === undefined ? 'NO_ID' : 'TOO_LONG', cells.columnOf('id'));
  if (seen.has(sourceId)) return reject('DUPLICATE_ID', cells.columnOf('id'));
  seen.set(sourceId, row.line);
  const drafted = draftOf(cells, sourceId, context);
  if (!drafted.ok) return reject(drafted.failure.code, drafted.failure.column);
  const contentHash = createHash('sha256').update(JSON.stringify([context.mapDigest, mappedColumns(map).map((column) => cells.ofColumn(column))])).digest('base64url');
  return { line: row.line, sourceId, contentHash, draft: drafted.value, remarks: cells.remarks };
}
