import { randomBytes } from 'node:crypto';
import { dropDatabase, ensureDatabase, SERVICE_ROLES, withAdministrator, type DatabaseRole, type ServiceDatabase } from '@homeward/federation';
import type pg from 'pg';
import { testCoordinates } from './coordinates.js';

export interface TestDatabase extends ServiceDatabase {
  /** As superuser in this database: for looking at bytes and for damage, never to stand in for a service's role. */
  asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

/** A new, empty database `<prefix>_<random>` with roles `<database>_owner`, `<database>_app` … and random passwords. */
export async function freshDatabase(prefix: string, roles: readonly DatabaseRole[] = SERVICE_ROLES): Promise<TestDatabase> {
  const { postgres } = testCoordinates();
  const name = `${prefix}_${randomBytes(4).toString('hex')}`;
  const database = await ensureDatabase(postgres, name, roles);
  return {
    ...database,
    asAdministrator: (work) => withAdministrator(postgres, work, name),
    drop: () => dropDatabase(postgres, name, roles),
  };
}
