import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../platform/row-security.js';

/** The node sees which migrations its database has had, so that it can refuse to start on an older one. */
export class MigrationsShown1764000000034 implements MigrationInterface {
  readonly name = 'MigrationsShown1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await grant(runner, 'migrations', { worker: 'select' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
