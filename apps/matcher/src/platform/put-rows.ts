import type { Sql } from './database.js';

export interface Target { readonly table: string; readonly columns: readonly string[]; /** What stands after the values, e.g. `on conflict do nothing`. */ readonly onConflict: string }

/** The protocol numbers parameters in 16 bits. */
const MOST_PARAMETERS = 60_000;

/** Writes all rows in one statement (or in a few, when there are thousands), each with its values in the order of the columns. */
export async function putRows(sql: Sql, { table, columns, onConflict }: Target, rows: readonly (readonly unknown[])[]): Promise<void> {
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  for (let from = 0; from < rows.length; from += most) {
    const part = rows.slice(from, from + most);
    const values = part.map((_, row) => `(${columns.map((__, column) => `$${String(row * columns.length + column + 1)}`).join(', ')})`).join(', ');
    await sql(`insert into ${table} (${columns.join(', ')}) values ${values} ${onConflict}`, part.flat());
  }
}
