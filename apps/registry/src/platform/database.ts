import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Actor } from './actor.js';
import { refusePrivilegedRole } from './privileged-role.js';
import { SnakeNames } from './snake-names.js';
import type { Tx } from './tx.js';

type Entities = NonNullable<DataSourceOptions['entities']>;
export interface DatabaseUrls { readonly app: string; readonly worker: string }

/** A transaction waits for nobody for ever; an idle one would hold back vacuum, and erased bytes with it. */
const LIMITS = { statement_timeout: 15_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 };

export const sourceOf = (url: string, entities: Entities, poolSize: number): DataSource =>
  new DataSource({ type: 'postgres', url, entities, namingStrategy: new SnakeNames(), logging: false, synchronize: false, poolSize, extra: { ...LIMITS, max: poolSize } });

/** The only two ways into the database: as a person, under row-level security, or as the node's own worker. */
export class Database {
  private constructor(private readonly app: DataSource, private readonly worker: DataSource) {}

  static async open(urls: DatabaseUrls, entities: Entities): Promise<Database> {
    const database = new Database(sourceOf(urls.app, entities, 10), sourceOf(urls.worker, entities, 5));
    const { app, worker } = database;
    try {
      await app.initialize();
      await worker.initialize();
      await Promise.all([refusePrivilegedRole(app, 'DATABASE_URL'), refusePrivilegedRole(worker, 'DATABASE_WORKER_URL')]);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  /** Runs `work` in one transaction that sees only the actor's organisation; rejects and rolls back as a whole. */
  withActor<Value>(actor: Actor, work: (tx: Tx) => Promise<Value>): Promise<Value> {
    return this.app.transaction(async (tx) => {
      await tx.query(
        `select set_config('app.country', $1, true), set_config('app.organisation', $2, true), set_config('app.subject', $3, true), set_config('app.roles', $4, true)`,
        [actor.country, actor.organisation, actor.subject, actor.roles.join(',')]);
      return work(tx);
    });
  }

  /** For the relay, the consumers and the clock: no person acts, every organisation of the node is visible. */
  withWorker<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
    return this.worker.transaction(work);
  }

  async healthy(): Promise<boolean> {
    return this.app.query('select 1').then(() => true, () => false);
  }

  async close(): Promise<void> {
    await Promise.all([this.app, this.worker].filter((source) => source.isInitialized).map((source) => source.destroy()));
  }
}
