import type { EntityManager } from 'typeorm';

/** An open transaction. Only `Database` makes one; holding it means that the session's rights are set. */
export type Tx = EntityManager;

/** Rows of a plain SQL query; the caller states the shape it selected. */
export const rowsOf = <Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => tx.query<Row[]>(sql, [...parameters]);

/** One statement in the transaction, for the shared code that speaks plain SQL (outbox, offsets). */
export const queryOf = (tx: Tx) => (sql: string, parameters: unknown[]): Promise<unknown> => tx.query(sql, parameters);
