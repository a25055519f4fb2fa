import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BootError, dataSource, entitiesMatchMigrations, missingMigrations, inTransaction, refusePrivilegedRole, runMigrations, schemaDifference } from '@homeward/platform';
import { Column, Entity, PrimaryColumn, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../environment/index.js';

@Entity('seed')
class SeedRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly ownerName!: string;
}
@Entity('seed')
class WiderSeedRow extends SeedRow {
  @Column('int') readonly weight!: number;
}

class Seeds implements MigrationInterface {
  readonly name: string = 'Seeds1760000000001';
  async up(runner: QueryRunner): Promise<void> {
    const [{ app }] = (await runner.query(`select replace(current_user, '_owner', '_app') as app`)) as [{ readonly app: string }];
    await runner.query('create table seed (id uuid constraint seed_pk primary key, owner_name text not null)');
    await runner.query('alter table seed enable row level security');
    await runner.query(`create policy own on seed using (owner_name = current_setting('app.owner', true))`);
    await runner.query(`grant select, insert on seed to ${app}`);
  }
  async down(): Promise<void> { await Promise.resolve(); }
}

let database: TestDatabase;
let app: DataSource;
beforeAll(async () => {
  database = await freshDatabase('platform');
  await Promise.all([runMigrations(database.url('owner'), [Seeds]), runMigrations(database.url('owner'), [Seeds])]);
  app = await dataSource({ url: database.url('app'), entities: [SeedRow], applicationName: 'spec', poolSize: 1 }).initialize();
  await database.asAdministrator((client) => client.query(`insert into seed values (gen_random_uuid(), 'anna'), (gen_random_uuid(), 'bert'), (gen_random_uuid(), 'bert')`));
});
afterAll(async () => {
  await app.destroy();
  await database.drop();
});

describe('runMigrations', () => {
  it('runs each once, though two processes start together, and nothing at the next start', async () => {
    expect(await runMigrations(database.url('owner'), [Seeds])).toEqual([]);
    expect(await database.asAdministrator(async (client) => (await client.query<{ name: string }>('select name from migrations')).rows)).toEqual([{ name: 'Seeds1760000000001' }]);
  });

  it('can be asked whether this build\'s migrations are there', async () => {
    class Later extends Seeds { override readonly name: string = 'Later1760000000002'; }
    const owner = await dataSource({ url: database.url('owner'), entities: [], applicationName: 'spec' }).initialize();
    const asked = (migrations: readonly (typeof Seeds)[]) => missingMigrations((sql) => owner.query(sql), migrations);
    expect([await asked([Seeds]), await asked([Seeds, Later])]).toEqual([[], ['Later1760000000002']]);
    await owner.destroy();
  });
});

describe('inTransaction', () => {
  const visible = (settings: Record<string, string>) => inTransaction(app, settings, (tx) => tx.getRepository(SeedRow).count());

  it('shows the rows of its settings, and they end with it on the one pooled connection', async () => {
    expect([await visible({ 'app.owner': 'anna' }), await visible({}), await visible({ 'app.owner': 'bert' }), await visible({})]).toEqual([1, 0, 2, 0]);
  });

  it('leaves nothing behind when the work fails', async () => {
    await expect(inTransaction(app, { 'app.owner': 'anna' }, async (tx) => {
      await tx.query(`insert into seed values (gen_random_uuid(), 'anna')`);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect([await visible({}), await visible({ 'app.owner': 'anna' })]).toEqual([0, 1]);
  });

  it('takes a value for a value, whatever is in it', async () => {
    expect(await visible({ 'app.owner': `x' , true), set_config('app.owner', 'anna` })).toBe(0);
  });

  it('sets no setting of PostgreSQL itself', async () => {
    await expect(visible({ role: 'postgres' })).rejects.toThrow('app.<word>');
  });
});

describe('refusePrivilegedRole', () => {
  const codeFor = async (url: string): Promise<string> => {
    const source = await dataSource({ url, entities: [], applicationName: 'spec', poolSize: 1 }).initialize();
    try {
      await refusePrivilegedRole(source, 'DATABASE_URL');
      return 'accepted';
    } catch (error) {
      return error instanceof BootError ? error.message : 'another error';
    } finally {
      await source.destroy();
    }
  };
  const administrator = (sql: string) => database.asAdministrator((client) => client.query(sql.replaceAll('ROLE', `${database.name}_app`)));

  it('accepts the application role and refuses the owner', async () => {
    expect(await codeFor(database.url('app'))).toBe('accepted');
    expect(await codeFor(database.url('owner'))).toBe('DATABASE_URL connects as a role that owns tables; use the application role');
  });

  it.each([
    ['alter role ROLE bypassrls', 'alter role ROLE nobypassrls', 'bypasses row-level security'],
    ['alter role ROLE superuser', 'alter role ROLE nosuperuser', 'is a superuser'],
    ['alter role ROLE createrole', 'alter role ROLE nocreaterole', 'may create roles'],
  ])('refuses it after "%s"', async (give, take, reason) => {
    await administrator(give);
    const message = await codeFor(database.url('app'));
    await administrator(take);
    expect(message).toContain(reason);
  });
});

describe('entitiesMatchMigrations', () => {
  it('finds no difference where there is none, and names it where there is', async () => {
    const wider = await dataSource({ url: database.url('owner'), entities: [WiderSeedRow], applicationName: 'spec' }).initialize();
    const same = await dataSource({ url: database.url('owner'), entities: [SeedRow], applicationName: 'spec' }).initialize();
    expect(await schemaDifference(same)).toEqual([]);
    expect(await entitiesMatchMigrations(wider)).toBe(false);
    expect((await schemaDifference(wider)).join()).toContain('"weight"');
    await Promise.all([wider.destroy(), same.destroy()]);
  });
});
