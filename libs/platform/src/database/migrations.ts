import { DataSource } from 'typeorm';
import type { MigrationClass } from './data-source.js';

/** Two processes that start at once must not migrate at once; any number that nothing else locks. */
const MIGRATION_LOCK = 7_220_021;

/**
 * Runs what is missing, as the owner role, each migration in a transaction of its own.
 * @returns names of the migrations that were run now
 */
export async function runMigrations(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<readonly string[]> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, migrations: [...migrations], logging: false, installExtensions: false, migrationsTransactionMode: 'each', poolSize: 2 });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await owner.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.release();
    await owner.destroy();
  }
}

/** True when the database has every migration of this build; for readiness and for refusing to start on an older one. */
export async function hasAllMigrations(dataSource: DataSource, migrations: readonly MigrationClass[]): Promise<boolean> {
  const rows: readonly { name: string }[] = await dataSource.query('select name from migrations');
  const done = new Set(rows.map((row) => row.name));
  return migrations.every((Migration) => done.has(new Migration().name ?? Migration.name));
}
