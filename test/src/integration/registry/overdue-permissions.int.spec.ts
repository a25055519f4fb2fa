import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, pageOfOverduePermissions, REGISTRY_ENTITIES } from '@homeward/registry';
import type { TestDatabase } from '../../environment/index.js';
import { migratedDatabase } from './world.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const CHILD = { type: 'DATE', value: '2015-06-01', precision: 'DAY', calendar: 'GREGORIAN', estimated: false };
const GROWN = { ...CHILD, value: '2001-06-01' };

let storage: TestDatabase;
let database: Database;
beforeAll(async () => {
  storage = await migratedDatabase();
  database = await Database.open({ app: storage.url('app'), worker: storage.url('worker') }, REGISTRY_ENTITIES);
}, 60_000);
afterAll(async () => { await database.close(); await storage.drop(); }, 60_000);

/** A case with a guardian's permission. */
const insert = (birth: object) => storage.asAdministrator(async (client) => {
  const id = randomUUID();
  await client.query(`
    insert into person_case (id, country, organisation, reference, kind, category, state, version, sought, danger_to_life, names, birth, sex, nationalities, languages, relatives, companions, documents, biometrics, handling,
      source_grade, information_grade, indicators, custody_status, tip, recorded_by, review_due_at, registered_at, changed_at)
    values ($1::uuid, 'AT', 'at-police', ($1::uuid)::text, 'MISSING_CHILD', 'MIGRATION', 'ACTIVE', 1, true, false, '[]', $2, 0, '{}', '{}', '[]', '{}', '[]', '[]', '{}', 'A', '1', '{}', 'NOT_HELD', false, 'r', now(), now(), now())`, [id, birth]);
  await client.query(`
    insert into permission (id, case_id, country, organisation, basis, answer, given_by, capacity, scope, recipients, evidence_reference, recorded_by, recorded_at)
    values (gen_random_uuid(), $1, 'AT', 'at-police', 'PERMISSION', 'GIVEN', 'p', 'GUARDIAN', '{PUBLICATION}', '{}', 'PAPER', 'r', now())`, [id]);
  return id;
});

describe('permissions that the clock must end', () => {
  it('are looked for in pages, however many children there are before the first of them', async () => {
    const [children, grown] = [await Promise.all(Array.from({ length: 7 }, () => insert(CHILD))), await insert(GROWN)];
    const found: string[] = [];
    let [pages, read] = [0, 0];
    for (let after: string | undefined; ;) {
      const from = after;
      const page = await database.withWorker(async (tx) => {
        const query = tx.query.bind(tx);
        Object.assign(tx, { query: async (...given: Parameters<typeof query>) => { const rows = await query<unknown[]>(...given); read = Math.max(read, rows.length); return rows; } });
        return pageOfOverduePermissions(tx, NOW, 3, from);
      });
      found.push(...page.ids);
      pages += 1;
      if (page.next === undefined) break;
      after = page.next;
    }
    expect({ found, pages, read }).toEqual({ found: [grown], pages: 3, read: 3 });
    expect(children).toHaveLength(7);
  });
});
