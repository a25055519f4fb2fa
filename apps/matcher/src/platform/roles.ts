import type { QueryRunner } from 'typeorm';

/** Roles of the matcher's database by convention: migrations run as `<x>_owner`, the matcher as `<x>_worker`, the desk process as `<x>_desk`. */
export interface MatcherRoles { readonly worker: string; readonly desk: string }

export async function matcherRoles(runner: QueryRunner): Promise<MatcherRoles> {
  const [row] = (await runner.query('select current_user::text as name')) as { readonly name: string }[];
  const prefix = /^([a-z][a-z0-9_]*)_owner$/.exec(row?.name ?? '')?.[1];
  if (!prefix) throw new Error('migrations must run as a role named <service>_owner (DATABASE_OWNER_URL)');
  return { worker: `${prefix}_worker`, desk: `${prefix}_desk` };
}
