import type { DataSource } from 'typeorm';

interface RoleRow { readonly superuser: boolean; readonly bypasses: boolean; readonly owns: boolean }

/** Superusers and BYPASSRLS skip row-level security and owners can switch it off: the node refuses to run as one. */
export async function refusePrivilegedRole(source: DataSource, setting: string): Promise<void> {
  const rows = await source.query<RoleRow[]>(`
    select r.rolsuper as superuser, r.rolbypassrls as bypasses,
           exists(select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
    from pg_roles r where r.rolname = current_user`);
  const role = rows[0];
  if (!role || role.superuser || role.bypasses || role.owns) {
    throw new Error(`${setting}: this role is a superuser, bypasses row-level security or owns tables; give the node a role without these rights`);
  }
}
