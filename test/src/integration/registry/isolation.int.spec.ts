import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, REGISTRY_ENTITIES } from '@homeward/registry';
import pg from 'pg';
import { testCoordinates } from '../../environment/index.js';
import { activeCase, inputOf, staffOf } from './api.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

const PERSON_TABLES = ['person_case', 'permission', 'publication', 'publication_receipt', 'audit_entry', 'candidate', 'judgement', 'disclosure_sent', 'disclosure_received', 'notice'];
let world: NodeWorld;
let node: RunningNode;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
}, 60_000);
afterAll(async () => { await world.stop(); }, 60_000);

async function asApp<Row extends pg.QueryResultRow>(organisation: string | undefined, sql: string, roles = 'SUPERVISOR'): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: world.database.url('app') });
  await client.connect();
  try {
    await client.query('begin');
    if (organisation) await client.query(`select set_config('app.country', 'AT', true), set_config('app.organisation', $1, true), set_config('app.roles', $2, true)`, [organisation, roles]);
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

describe('row-level security', () => {
  beforeAll(async () => {
    await activeCase(staffOf(() => node, 'at-police'), 'AT-ISO-1');
    await activeCase(staffOf(() => node, 'at-child-protection'), 'AT-ISO-2');
  }, 30_000);

  it('is forced on every table that holds a person', async () => {
    const rows = await world.database.asAdministrator((client) => client.query<{ relname: string }>('select relname from pg_class where relrowsecurity and relforcerowsecurity'));
    expect(rows.rows.map(({ relname }) => relname)).toEqual(expect.arrayContaining(PERSON_TABLES));
  });

  it('shows an organisation its own rows alone, whatever SQL the application role runs', async () => {
    const references = async (organisation: string | undefined) => (await asApp<{ reference: string }>(organisation, 'select reference from person_case')).map(({ reference }) => reference);
    expect(await references('at-police')).toEqual(['AT-ISO-1']);
    expect(await references('at-child-protection')).toEqual(['AT-ISO-2']);
    expect(await references('at-nobody')).toEqual([]);
    expect(await references(undefined)).toEqual([]);
  });

  it('neither changes, nor removes, nor makes rows of another organisation', async () => {
    expect(await asApp('at-police', `update person_case set reference = 'stolen' where organisation = 'at-child-protection' returning id`)).toEqual([]);
    expect(await asApp('at-police', `delete from person_case where organisation = 'at-child-protection' returning id`)).toEqual([]);
    await expect(asApp('at-police', `update person_case set organisation = 'at-child-protection'`)).rejects.toThrow('row-level security');
    await expect(asApp('at-police', `insert into audit_entry (at, country, organisation, actor, kind, operation, record_ids, fields, recipients, policy_version, decision) values (now(), 'AT', 'at-child-protection', 'a', 'k', 'o', '{}', '{}', '{}', '1', 'd')`)).rejects.toThrow('row-level security');
  });

  it('lets nobody of the application change or remove what the audit log says, or read the outbox', async () => {
    await expect(asApp('at-police', `update audit_entry set decision = 'x'`)).rejects.toThrow('permission denied');
    await expect(asApp('at-police', 'delete from audit_entry')).rejects.toThrow('permission denied');
    await expect(asApp('at-police', 'select value from outbox')).rejects.toThrow('permission denied');
    expect(await asApp('at-police', 'select 1 from audit_entry')).toEqual([]);
    expect((await asApp('at-police', 'select 1 from audit_entry', 'AUDITOR')).length).toBeGreaterThan(0);
  });

  it('ends with the transaction: the next borrower of a connection sees nothing of it', async () => {
    await node.ground.database.withActor({ issuer: 'i', subject: 's', country: 'AT', organisation: 'at-police', roles: ['SUPERVISOR'] }, (tx) => tx.query('select 1'));
    const left = await node.ground.database.withActor({ issuer: 'i', subject: 's', country: 'AT', organisation: '', roles: [] }, (tx) => tx.query<{ n: string }[]>('select count(*) as n from person_case'));
    expect(left[0]?.n).toBe('0');
  });
});

describe('a role that row-level security does not bind', () => {
  it.each(['superuser', 'owner'] as const)('is refused at the start: %s', async (which) => {
    const { host, port, user, password } = testCoordinates().postgres as { host: string; port: number; user?: string; password?: string };
    const superuser = `postgres://${encodeURIComponent(user ?? 'postgres')}:${encodeURIComponent(password ?? '')}@${host}:${String(port)}/${world.database.name}`;
    const app = which === 'superuser' ? superuser : world.database.url('owner');
    await expect(Database.open({ app, worker: world.database.url('worker') }, REGISTRY_ENTITIES)).rejects.toThrow('DATABASE_URL connects as a role');
  });
});

describe('when the audit log cannot be written', () => {
  it('answers nothing and changes nothing', async () => {
    const staff = staffOf(() => node, 'at-police');
    const { id } = await activeCase(staff, 'AT-ISO-3');
    const revoke = (verb: 'revoke insert on audit_entry from' | 'grant insert on audit_entry to') => world.database.asAdministrator((client) => client.query(`${verb} ${world.database.name}_app`));
    await revoke('revoke insert on audit_entry from');
    try {
      await expect(staff.caseworker.read(id, 'AT-ISO-3')).rejects.toThrow('INTERNAL');
      await expect(staff.caseworker.tell('registerCase', 'AT-ISO-4', { input: ['CaseInput!', inputOf('AT-ISO-4')] })).rejects.toThrow('INTERNAL');
      await expect(staff.caseworker.read('00000000-0000-4000-8000-000000000000', 'AT-ISO-3')).rejects.toThrow('INTERNAL');
      const leaked = await staff.caseworker.ask(`{ cases(first: 5) { edges { node { reference } } } }`);
      expect(leaked.text).not.toContain('AT-ISO');
    } finally {
      await revoke('grant insert on audit_entry to');
    }
    expect(await asApp('at-police', `select 1 from person_case where reference = 'AT-ISO-4'`)).toEqual([]);
    expect(await staff.caseworker.read(id, 'AT-ISO-3')).toMatchObject({ __typename: 'Case' });
  });
});
