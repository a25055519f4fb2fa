import type { DataSource } from 'typeorm';
import { BootError } from '../service/boot-error.js';

const PRIVILEGES = `
  select r.rolsuper as superuser, r.rolbypassrls as "bypassRls", r.rolcreaterole as "createRole",
    exists (select 1 from pg_class c where pg_has_role(r.oid, c.relowner, 'member') and c.relnamespace not in
      (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema')) as owner
  from pg_roles r where r.rolname = current_user`;
interface Privileges { readonly superuser: boolean; readonly bypassRls: boolean; readonly createRole: boolean; readonly owner: boolean }

/**
 * Row-level security does not bind a superuser, a BYPASSRLS role or (unless forced) a table's owner, so a service that
 * was given such a role must not start.
 * @param variable name of the environment variable that holds the URL, for the message
 */
export async function refusePrivilegedRole(dataSource: DataSource, variable: string): Promise<void> {
  const [role]: readonly Privileges[] = await dataSource.query(PRIVILEGES);
  const wrong = role && reasonOf(role);
  if (!role || wrong) throw new BootError('ROLE_TOO_POWERFUL', `${variable} connects as a role that ${wrong ?? 'cannot be examined'}; use the application role`);
}

function reasonOf(role: Privileges): string | undefined {
  if (role.superuser) return 'is a superuser';
  if (role.bypassRls) return 'bypasses row-level security';
  if (role.createRole) return 'may create roles';
  return role.owner ? 'owns tables' : undefined;
}
