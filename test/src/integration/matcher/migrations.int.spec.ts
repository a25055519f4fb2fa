import { afterEach, describe, expect, it } from '@jest/globals';
import { MATCHER_ROLES } from '@homeward/federation';
import { MATCHER_MIGRATIONS } from '@homeward/matcher';
import { runMigrations } from '@homeward/platform';
import { freshDatabase, type TestDatabase } from '../../environment/index.js';

let database: TestDatabase | undefined;
afterEach(async () => { await database?.drop(); }, 30_000);

/** What the first version held; later versions must carry it on. */
const SEED = [
  `insert into record (publication_id, country, version, envelope_number, position, accepted_at, decides_since, appended_at, signed_by, expires_at, body)
   values ('AAAAAAAAAAAAAAAAAAAAAA', 'at', 3, 1, 1, now(), now(), now(), 'at-sig-1', now(), '\\x00'), ('BBBBBBBBBBBBBBBBBBBBBB', 'gr', 1, 1, 2, now(), now(), now(), 'gr-sig-1', now(), '\\x00')`,
  `insert into candidate (candidate_id, a_id, b_id, facts, content, bits, probability, model_version, evidence_digest, child_concerned, urgency, state, round, decider, openness, raised_at, review_since, deadline_at, changed_at)
   values ('018f0000-0000-7000-8000-000000000001', 'AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBB', '{}', '\\x00', 20, 0.9, 'm', 'e', true, 'STANDARD', 'FIRST_REVIEW', 1, 'a', 'NOTHING', now(), now(), now(), now())`,
  `insert into judgement (judgement_id, candidate_id, country, signed, content, received_at)
   values ('018f0000-0000-7000-8000-000000000002', '018f0000-0000-7000-8000-000000000001', 'at', 's', '{}', now())`,
  `insert into quarantine (topic, log_offset, reason, received_at, delete_after) values ('homeward.records.at', 7, 'BAD_SIGNATURE', now(), now())`,
];
const KEPT = `select (select count(*) from record)::int + (select count(*) from candidate)::int + (select count(*) from judgement)::int + (select count(*) from quarantine)::int as n`;

describe('the matcher\'s migrations', () => {
  it.each(MATCHER_MIGRATIONS.map((_, index) => [index + 1]))('run forward on a seeded database of version %i', async (version) => {
    database = await freshDatabase('migrating', MATCHER_ROLES);
    await runMigrations(database.url('owner'), MATCHER_MIGRATIONS.slice(0, version));
    await database.asAdministrator(async (client) => { for (const statement of SEED) await client.query(statement); });
    expect(await runMigrations(database.url('owner'), MATCHER_MIGRATIONS)).toHaveLength(MATCHER_MIGRATIONS.length - version);
    expect(await database.asAdministrator(async (client) => (await client.query<{ n: number }>(KEPT)).rows[0]?.n)).toBe(5);
  }, 60_000);
});
