import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MATCHER_ROLES, repositoryRoot, SERVICE_ROLES } from '@homeward/federation';
import { MATCHER_MIGRATIONS } from '@homeward/matcher';
import { EXIT, runMigrations, type MigrationClass } from '@homeward/platform';
import { REGISTRY_MIGRATIONS } from '@homeward/registry';
import { freshDatabase, type TestDatabase } from '../environment/index.js';

let database: TestDatabase | undefined;
afterEach(async () => { await database?.drop(); }, 30_000);

/** Never reached: whether the schema fits is asked first. */
const REST = { LOG: 'embedded', LOG_DATABASE_URL: 'postgres://127.0.0.1:9/none', KEYS_DIR: '/nowhere', TRUST_FILE: '/nowhere', TRUSTEES_FILE: '/nowhere', PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: 'x' };

/** Starts the built service as a process; what it wrote to standard error, and how it ended. */
async function started(app: 'registry' | 'matcher', more: Readonly<Record<string, string>>): Promise<{ readonly said: string; readonly code: unknown }> {
  const child = spawn(process.execPath, [join(repositoryRoot(), `apps/${app}/dist/main.js`)], { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...REST, ...more } });
  let said = '';
  child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
  const [code] = await once(child, 'close') as unknown[];
  return { said, code };
}
const SERVICES = {
  registry: { migrations: REGISTRY_MIGRATIONS, roles: SERVICE_ROLES, more: (of: TestDatabase) => ({ COUNTRY: 'AT', DATABASE_URL: of.url('app'), DATABASE_WORKER_URL: of.url('worker') }) },
  matcher: { migrations: MATCHER_MIGRATIONS, roles: MATCHER_ROLES, more: (of: TestDatabase) => ({ DATABASE_WORKER_URL: of.url('worker'), STORAGE_KEY_FILE: '/nowhere' }) },
} as const;

describe('a service on an older database', () => {
  it.each([
    { app: 'registry', has: -1, because: 'the newest migration is missing' }, { app: 'registry', has: 0, because: 'nothing was migrated' },
    { app: 'matcher', has: -1, because: 'the newest migration is missing' }, { app: 'matcher', has: 0, because: 'nothing was migrated' },
  ] as const)('does not start, and says in one line what is missing and what to run: $app, $because', async ({ app, has }) => {
    const { migrations, roles, more } = SERVICES[app];
    database = await freshDatabase('older', roles);
    const present: readonly MigrationClass[] = migrations.slice(0, has);
    if (present.length > 0) await runMigrations(database.url('owner'), present);
    const newest = new (migrations.at(-1) as MigrationClass)().name;
    expect(await started(app, more(database))).toEqual({ code: EXIT.BOOT_FAILED, said: `cannot start: the database lacks the migration ${String(newest)}; run "node apps/${app}/dist/migrate.js" with DATABASE_OWNER_URL, or start with MIGRATE_AT_BOOT=true\n` });
  }, 60_000);

  it.each(['registry', 'matcher'] as const)('goes on to what else it needs when all are there: %s', async (app) => {
    const { migrations, roles, more } = SERVICES[app];
    database = await freshDatabase('newest', roles);
    await runMigrations(database.url('owner'), migrations);
    const { code, said } = await started(app, more(database));
    expect(code).toBe(EXIT.BOOT_FAILED);
    expect(said).not.toContain('migration');
  }, 60_000);
});
