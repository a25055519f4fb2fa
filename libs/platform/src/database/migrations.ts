import { DataSource } from 'typeorm';
import { errorCode } from '../logging/fields.js';
import { BootError } from '../service/boot-error.js';
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

/** Runs one statement as the service's own role. */
export type Query = (sql: string) => Promise<readonly object[]>;
/** The table of migrations is not there, or was not shown to this role by the build that made the database. */
const OLDER = ['42P01', '42501'];

/** Names of this build's migrations that the database has not had, in their order; the newest alone when it does not even tell. */
export async function missingMigrations(query: Query, migrations: readonly MigrationClass[]): Promise<readonly string[]> {
  const names = migrations.map((Migration) => new Migration().name ?? Migration.name);
  const done = await query('select name from migrations').catch((error: unknown) => {
    if (OLDER.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  });
  if (!done) return names.slice(-1);
  const known = new Set((done as readonly { readonly name: string }[]).map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/**
 * A service that starts on an older database would fail later, in the middle of something.
 * @param command what brings the database up to date, for the message
 */
export async function refuseOlderSchema(query: Query, migrations: readonly MigrationClass[], command: string): Promise<void> {
  const [missing] = await missingMigrations(query, migrations);
  if (missing) throw new BootError('SCHEMA_TOO_OLD', `the database lacks the migration ${missing}; run "${command}" with DATABASE_OWNER_URL, or start with MIGRATE_AT_BOOT=true`);
}
