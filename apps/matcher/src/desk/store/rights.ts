import type { Sql } from '../../platform/database.js';

/** All that the desk's role may read; whatever else it could read would break the promise that it sees no person. */
const READABLE = ['desk_entry', 'desk_salt', 'desk_view', 'migrations'];

/** Names of tables and views that this connection could read beyond the desk's own; empty when the role is as it should be. */
export async function excessiveRights(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ readonly name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname <> all($1::text[])
      and (has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select')) order by c.relname`, [READABLE]);
  return rows.map(({ name }) => name);
}
