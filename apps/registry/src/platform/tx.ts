import type { EntityManager } from 'typeorm';
import type { ClientBase } from 'pg';

/** An open transaction. Only `Database` makes one; holding it means that the session's rights are set. */
export type Tx = EntityManager;

/** The pg client under a transaction, for the shared code that speaks plain SQL (outbox, offsets). */
export async function pgClientOf(tx: Tx): Promise<ClientBase> {
  const runner = tx.queryRunner;
  if (!runner?.isTransactionActive) throw new Error('no open transaction: go through withActor or withWorker');
  return (await runner.connect()) as ClientBase;
}

/** Rows of a plain SQL query; the caller states the shape it selected. */
export const rowsOf = <Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  tx.query<Row[]>(sql, [...parameters]);
