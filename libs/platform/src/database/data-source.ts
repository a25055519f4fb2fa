import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { EnduringClient } from './enduring-client.js';
import { SnakeNames } from './snake-names.js';

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;
export interface DataSourceOptions {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  /** Seen in pg_stat_activity, e.g. registry-app. */
  readonly applicationName: string;
  readonly poolSize?: number;
}

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** A forgotten transaction would hold back vacuum, and so keep erased bytes on disk. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

/** A pool; opened by the caller with `initialize()`. Nothing is logged: statements carry parameters. */
export function dataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    namingStrategy: new SnakeNames(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    installExtensions: false,
    extra: { Client: EnduringClient, statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS },
  });
}
