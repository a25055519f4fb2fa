import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ClusterAddress } from './cluster.js';

/** Roles of one service's database; each is `<database>_<role>`. `owner` owns the database and migrates it. */
export type DatabaseRole = 'owner' | 'app' | 'worker' | 'desk';
export const SERVICE_ROLES: readonly DatabaseRole[] = ['owner', 'app', 'worker'];
export const MATCHER_ROLES: readonly DatabaseRole[] = [...SERVICE_ROLES, 'desk'];

export interface ServiceDatabase {
  readonly name: string;
  /** Connection string of a role of this database. Holds a password: never print it. */
  url(role: DatabaseRole): string;
}
export type Passwords = Readonly<Partial<Record<DatabaseRole, string>>>;

export async function withAdministrator<T>(address: ClusterAddress, work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new pg.Client({ ...address, database });
  client.on('error', () => undefined);
  await client.connect();
  try { return await work(client); } finally { await client.end(); }
}

/**
 * Makes what is missing of a database and its roles and sets the roles' passwords (random unless given). Only the
 * database's own roles may connect to it; roles are neither superusers nor may they bypass row-level security.
 */
export async function ensureDatabase(address: ClusterAddress, name: string, roles: readonly DatabaseRole[], passwords: Passwords = {}): Promise<ServiceDatabase> {
  const chosen = new Map(roles.map((role) => [role, passwords[role] ?? randomBytes(18).toString('base64url')]));
  await withAdministrator(address, async (client) => {
    for (const [role, password] of chosen) await ensureRole(client, `${name}_${role}`, password);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${quote(name)} owner ${quote(`${name}_owner`)}`);
    await client.query(`revoke connect, temporary on database ${quote(name)} from public`);
    await client.query(`grant connect on database ${quote(name)} to ${roles.map((role) => quote(`${name}_${role}`)).join(', ')}`);
  });
  await permitRewrite(address, name);
  return { name, url: (role) => urlOf(address, name, role, chosen.get(role)) };
}

/** The owner's daily rewrite ends with new WAL segments, so that the old ones with the erased bytes are removed. */
async function permitRewrite(address: ClusterAddress, name: string): Promise<void> {
  await withAdministrator(address, async (client) => {
    await client.query(`grant pg_checkpoint to ${quote(`${name}_owner`)}`);
    await client.query(`grant execute on function pg_switch_wal() to ${quote(`${name}_owner`)}`);
  }, name);
}

export async function dropDatabase(address: ClusterAddress, name: string, roles: readonly DatabaseRole[]): Promise<void> {
  await withAdministrator(address, async (client) => {
    await client.query(`drop database if exists ${quote(name)} with (force)`);
    for (const role of roles) await client.query(`drop role if exists ${quote(`${name}_${role}`)}`);
  });
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${quote(name)} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(password)}`);
}

function urlOf(address: ClusterAddress, database: string, role: DatabaseRole, password: string | undefined): string {
  if (password === undefined) throw new Error(`database ${database} has no role ${role}`);
  return `postgres://${database}_${role}:${password}@${address.host}:${String(address.port)}/${database}`;
}

const quote = (name: string): string => pg.escapeIdentifier(name);
