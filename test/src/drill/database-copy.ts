import { withAdministrator, type ClusterAddress } from '@homeward/federation';
import { eventually } from './deadline.js';

const PATIENCE_MS = 15_000;

/** A copy of a database as it is now, beside it, as a backup would be. Whoever is connected is thrown out for the moment. */
export async function copyDatabase(cluster: ClusterAddress, name: string): Promise<void> {
  const done = await eventually(PATIENCE_MS, () => withAdministrator(cluster, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await client.query(`create database ${name}_copy template ${name}`);
    return true;
  }), 100);
  if (!done) throw new Error(`${name} could not be copied`);
}

/** Destroys the database and puts the older copy in its place; the same roles may connect. */
export async function restoreDatabase(cluster: ClusterAddress, name: string, roles: readonly string[]): Promise<void> {
  await withAdministrator(cluster, async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query(`alter database ${name}_copy rename to ${name}`);
    await client.query(`alter database ${name} owner to ${name}_owner`);
    await client.query(`revoke connect, temporary on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${roles.map((role) => `${name}_${role}`).join(', ')}`);
  });
}
