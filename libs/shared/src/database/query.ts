/** Runs one statement inside the caller's transaction: pg's `client.query`, or TypeORM's `queryRunner.query`. */
export type QueryFunction = (sql: string, parameters: unknown[]) => Promise<unknown>;
export type Row = Readonly<Record<string, unknown>>;

/** pg answers `{ rows }`, TypeORM the rows alone. */
export async function selectRows(query: QueryFunction, sql: string, parameters: unknown[]): Promise<readonly Row[]> {
  const answer = await query(sql, parameters);
  if (Array.isArray(answer)) return answer as Row[];
  return (answer as { readonly rows: Row[] }).rows;
}
