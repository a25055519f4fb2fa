import { BootError, missingMigrations, type Actor, type ServiceOptions } from '@homeward/platform';
import { Module, type DynamicModule, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { openDatabase, type Database } from '../platform/database.js';
import { MATCHER_MIGRATIONS } from '../platform/migrations/index.js';
import { DeskResolver } from './api/desk.resolver.js';
import { deskServiceConfig, type DeskVariables } from './config.js';
import { DeskService } from './desk-service.js';
import { excessiveRights } from './store/rights.js';

const DATABASE = Symbol('desk database');

@Module({})
export class DeskModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  static with(database: Database): DynamicModule {
    return { module: DeskModule, providers: [{ provide: DATABASE, useValue: database }, { provide: DeskService, useFactory: () => new DeskService(database) }, DeskResolver] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

/** Accredited by the federation: the role alone, and no country. */
export const isLiaison = ({ roles, country }: Actor): boolean => roles.includes('LIAISON') && country === undefined;

/** Everything that `bootService` needs; refuses a role that could read more than the desk may know. */
export async function deskOptions(variables: DeskVariables): Promise<ServiceOptions> {
  const database = openDatabase(variables.DATABASE_URL, POOL_SIZE);
  const excess = await excessiveRights(database.sql);
  if (excess.length > 0) throw new BootError('ROLE_TOO_POWERFUL', `DATABASE_URL connects the desk as a role that can read ${excess.slice(0, 3).join(', ')}; use the role that ends in _desk`);
  return { module: DeskModule.with(database), config: deskServiceConfig(variables), admits: isLiaison, ready: readinessOf(database) };
}
const POOL_SIZE = 5;

/** Also not ready until the matcher has made the desk's tables, or when a right too many was granted meanwhile. */
const readinessOf = ({ sql }: Database): NonNullable<ServiceOptions['ready']> => ({
  database: async () => (await sql('select from desk_view limit 0')).length === 0,
  schema: async () => (await missingMigrations((statement) => sql(statement), MATCHER_MIGRATIONS)).length === 0,
  rights: async () => (await excessiveRights(sql)).length === 0,
});
