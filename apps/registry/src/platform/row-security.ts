import type { QueryRunner } from 'typeorm';

/** Role names of one service by convention: migrations run as `<x>_owner`; the node runs as `<x>_app` and `<x>_worker`. */
export interface ServiceRoles { readonly app: string; readonly worker: string }

export async function serviceRoles(runner: QueryRunner): Promise<ServiceRoles> {
  const [row] = (await runner.query('select current_user::text as name')) as { readonly name: string }[];
  const prefix = /^([a-z][a-z0-9_]*)_owner$/.exec(row?.name ?? '')?.[1];
  if (!prefix) throw new Error('migrations must run as a role named <service>_owner (DATABASE_OWNER_URL)');
  return { app: `${prefix}_app`, worker: `${prefix}_worker` };
}

/**
 * Makes a table with `country` and `organisation` columns visible to the app role only inside the actor's own
 * organisation, and to the worker as a whole. `app` and `worker` are the SQL rights to grant, e.g. 'select, insert'.
 */
export async function protectPersonTable(runner: QueryRunner, table: string, rights: { readonly app: string; readonly worker: string }): Promise<void> {
  const roles = await serviceRoles(runner);
  const own = `country = current_setting('app.country', true) and organisation = current_setting('app.organisation', true)`;
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`create policy ${table}_organisation on ${table} to ${roles.app} using (${own}) with check (${own})`);
  await runner.query(`create policy ${table}_worker on ${table} to ${roles.worker} using (true) with check (true)`);
  await grant(runner, table, rights);
}

export async function grant(runner: QueryRunner, table: string, rights: { readonly app?: string; readonly worker?: string }): Promise<void> {
  const roles = await serviceRoles(runner);
  if (rights.app) await runner.query(`grant ${rights.app} on ${table} to ${roles.app}`);
  if (rights.worker) await runner.query(`grant ${rights.worker} on ${table} to ${roles.worker}`);
}
