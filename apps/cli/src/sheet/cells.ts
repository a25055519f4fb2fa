import { FIELDS, type ColumnMap, type Field, type SheetMap } from './columns.js';
import type { Remark, RemarkCode } from './remarks.js';
import { orderOf, type DateHints, type DayOrder } from '../values/dates.js';
import { clean, isMissing } from '../values/text.js';
import type { Table } from './table.js';

export const mappedFields = (map: SheetMap): readonly (readonly [Field, ColumnMap])[] =>
  FIELDS.flatMap((field) => (map[field] === undefined ? [] : [[field, map[field]] as const]));
export const mappedColumns = (map: SheetMap): readonly string[] => [...mappedFields(map).map(([, { column }]) => column), ...map.notes];

/** How each date column of the whole file is to be read. */
export interface ColumnReading { readonly hints: ReadonlyMap<Field, DateHints>; readonly contradictory: readonly string[] }
const DATE_FIELDS = ['birthDate', 'eventDate'] as const satisfies readonly Field[];

export function readingOf(table: Table, map: SheetMap, today: string): ColumnReading {
  const read = DATE_FIELDS.flatMap((field) => {
    const column = map[field];
    if (!column) return [];
    const at = table.header.indexOf(clean(column.column));
    const proved = orderOf(function* cellsOf() { for (const row of table.rows) yield row.cells[at] ?? ''; }());
    const hints: DateHints = { order: orderSaid(column.format) ?? proved.order, compact: compactSaid(column.format), calendar: column.calendar ?? 'GREGORIAN', missingWords: map.case.missingWords, today };
    return [{ field, hints, contradictory: proved.contradictory && column.format === undefined ? [column.column] : [] }];
  });
  return { hints: new Map(read.map(({ field, hints }) => [field, hints])), contradictory: read.flatMap(({ contradictory }) => contradictory) };
}
function orderSaid(format: string | undefined): DayOrder | undefined {
  if (format === undefined || !format.includes('D')) return undefined;
  return format.indexOf('D') < format.indexOf('M') ? 'DAY_FIRST' : 'MONTH_FIRST';
}
const compactSaid = (format: string | undefined): string | undefined => (format !== undefined && /^[DMY]+$/.test(format) ? format : undefined);

/** The cells of one row by field, and what was noticed about them. */
export class Cells {
  readonly remarks: Remark[] = [];
  readonly #kept: string[] = [];
  constructor(private readonly table: Table, private readonly map: SheetMap, private readonly cells: readonly string[]) {}

  /** As it stands in the file; '' when the field is not mapped. */
  raw(field: Field): string { return this.map[field] ? this.ofColumn(this.map[field].column) : ''; }
  ofColumn(column: string): string { return this.cells[this.table.header.indexOf(clean(column))] ?? ''; }
  columnOf(field: Field): string { return this.map[field]?.column ?? field; }

  /** Without what is invisible; undefined when a word for missing stands there. Our own codes may be given by `values`. */
  text(field: Field): string | undefined {
    const value = clean(this.raw(field));
    return isMissing(value, this.map.case.missingWords) ? undefined : this.map[field]?.values?.[value] ?? value;
  }
  /** Notes something about a cell; `keep` puts its raw text into the notes of the case. */
  remark(field: Field, code: RemarkCode, keep = false): void {
    this.remarks.push({ column: this.columnOf(field), code });
    if (keep) this.keep(this.columnOf(field), this.raw(field));
  }
  keep(label: string, text: string): void {
    const line = `${label}: ${clean(text)}`;
    if (clean(text) !== '' && !this.#kept.includes(line)) this.#kept.push(line);
  }
  notes(): string | undefined { return this.#kept.length === 0 ? undefined : this.#kept.join('\n'); }
}
