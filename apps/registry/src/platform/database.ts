import type { DataSource } from 'typeorm';
import { dataSource, inTransaction, refusePrivilegedRole, type EntityClass } from '@homeward/platform';
import type { Actor } from './actor.js';
import type { Tx } from './tx.js';

export interface DatabaseUrls { readonly app: string; readonly worker: string }

/** The only two ways into the database: as a person, under row-level security, or as the node's own worker. */
export class Database {
  private constructor(private readonly app: DataSource, private readonly worker: DataSource) {}

  /** Rejects when a URL connects as a role that row-level security does not bind. */
  static async open(urls: DatabaseUrls, entities: readonly EntityClass[]): Promise<Database> {
    const app = dataSource({ url: urls.app, entities, applicationName: 'registry-app' });
    const worker = dataSource({ url: urls.worker, entities, applicationName: 'registry-worker', poolSize: 5 });
    const database = new Database(app, worker);
    try {
      await app.initialize();
      await worker.initialize();
      await refusePrivilegedRole(app, 'DATABASE_URL');
      await refusePrivilegedRole(worker, 'DATABASE_WORKER_URL');
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Runs `work` in one transaction that sees only the actor's organisation; rejects and rolls back as a whole. */
  withActor<Value>({ country, organisation, subject, roles }: Actor, work: (tx: Tx) => Promise<Value>): Promise<Value> {
    const settings = { 'app.country': country, 'app.organisation': organisation, 'app.subject': subject, 'app.roles': roles.join(',') };
    return inTransaction(this.app, settings, work);
  }

  /** For the relay, the consumers and the clock: no person acts, every organisation of the node is visible. */
  withWorker<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
    return inTransaction(this.worker, {}, work);
  }

  async healthy(): Promise<boolean> {
    await this.app.query('select 1');
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([this.app, this.worker].filter((source) => source.isInitialized).map((source) => source.destroy()));
  }
}
