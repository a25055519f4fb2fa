import { afterEach, describe, expect, it } from '@jest/globals';
import { dataSource, runMigrations, schemaDifference } from '@homeward/platform';
import { REGISTRY_ENTITIES, REGISTRY_MIGRATIONS } from '@homeward/registry';
import { freshDatabase, type TestDatabase } from '../../environment/index.js';

let database: TestDatabase | undefined;
afterEach(async () => { await database?.drop(); }, 30_000);

/** One row in each table that the first version had; later versions must carry it on. */
const SEED = [
  `insert into person_case (id, country, organisation, reference, kind, category, state, version, sought, danger_to_life, names, sex, nationalities, languages, relatives, companions, documents, biometrics, handling,
     source_grade, information_grade, indicators, custody_status, tip, recorded_by, review_due_at, registered_at, changed_at)
   values ('018f0000-0000-7000-8000-000000000001', 'AT', 'at-police', 'AT-1', 'MISSING_CHILD', 'MIGRATION', 'ACTIVE', 3, true, false, '[]', 0, '{XXB}', '{ara}', '[]', '{}', '[]', '[]', '{}', 'A', '1', '{}', 'NOT_HELD', false, 'r', now(), now(), now())`,
  `insert into publication (publication_id, case_id, country, organisation, version, envelope_number, state, case_version, expires_at, changed_at)
   values ('AAAAAAAAAAAAAAAAAAAAAA', '018f0000-0000-7000-8000-000000000001', 'AT', 'at-police', 1, 1, 'LIVE', 3, now(), now())`,
  `insert into outbox (topic, key, value, headers) values ('homeward.records.at', 'AAAAAAAAAAAAAAAAAAAAAA', '\\x00', '{}')`,
  `insert into audit_entry (at, country, organisation, actor, kind, operation, record_ids, fields, recipients, policy_version, decision) values (now(), 'AT', 'at-police', 'a', 'COLLECTION', 'CASE_REGISTER', '{}', '{}', '{}', '1', 'ALLOWED')`,
];
/** What candidates brought, since the second version. */
const DISCLOSURE = '018f0000-0000-7000-8000-000000000002';
const SEED_OF_CANDIDATES = [
  `insert into disclosure_received (disclosure_id, candidate_id, country, organisation, own_case_id, own_publication_id, from_country, version, body, expires_at, received_at)
   values ('${DISCLOSURE}', '018f0000-0000-7000-8000-000000000003', 'AT', 'at-police', '018f0000-0000-7000-8000-000000000001', 'AAAAAAAAAAAAAAAAAAAAAA', 'GR', 1, '{}', now(), now())`,
  `insert into notice (notice_id, country, organisation, kind, audience, subject, occasion, created_at)
   values ('018f0000-0000-7000-8000-000000000004', 'AT', 'at-police', 'DISCLOSED', 'ORGANISATION', '${DISCLOSURE}', '1', now())`,
];

describe('migrations', () => {
  it.each(REGISTRY_MIGRATIONS.map((_, index) => [index + 1]))('run forward on a seeded database of version %i, and the generator finds no difference to the entities', async (version) => {
    database = await freshDatabase('migrating');
    await runMigrations(database.url('owner'), REGISTRY_MIGRATIONS.slice(0, version));
    await database.asAdministrator(async (client) => { for (const statement of [...SEED, ...(version > 1 ? SEED_OF_CANDIDATES : [])]) await client.query(statement); });
    expect(await runMigrations(database.url('owner'), REGISTRY_MIGRATIONS)).toHaveLength(REGISTRY_MIGRATIONS.length - version);
    const source = await dataSource({ url: database.url('owner'), entities: REGISTRY_ENTITIES, applicationName: 'spec', poolSize: 1 }).initialize();
    try {
      expect(await schemaDifference(source)).toEqual([]);
    } finally {
      await source.destroy();
    }
    const kept = await database.asAdministrator(async (client) => (await client.query<{ n: number }>(`select (select count(*) from person_case where version = 3)::int + (select count(*) from publication)::int + (select count(*) from outbox)::int + (select count(*) from audit_entry)::int as n`)).rows[0]?.n);
    expect(kept).toBe(SEED.length);
  }, 60_000);

  it('let a notice name the sender of what was disclosed, so that it is forgotten with it', async () => {
    database = await freshDatabase('migrating');
    await runMigrations(database.url('owner'), REGISTRY_MIGRATIONS.slice(0, 6));
    await database.asAdministrator(async (client) => { for (const statement of [...SEED, ...SEED_OF_CANDIDATES]) await client.query(statement); });
    await runMigrations(database.url('owner'), REGISTRY_MIGRATIONS);
    expect(await database.asAdministrator(async (client) => (await client.query<{ subject: string }>('select subject from notice')).rows)).toEqual([{ subject: `${DISCLOSURE}.gr` }]);
  }, 60_000);
});
