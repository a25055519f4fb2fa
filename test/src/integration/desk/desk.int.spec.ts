import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MATCHER_ROLES } from '@homeward/federation';
import { deskOptions, deskVariables, MATCHER_MIGRATIONS } from '@homeward/matcher';
import { readConfig, runMigrations } from '@homeward/platform';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../environment/index.js';
import { startDesk, type Desk, type Listed } from './start-desk.js';

const CANARY = 'canary-of-a-person';
const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000);
const uuid = (digit: number): string => `00000000-0000-8000-8000-${String(digit).padStart(12, '0')}`;

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await freshDatabase('desk', MATCHER_ROLES);
  await runMigrations(database.url('owner'), MATCHER_MIGRATIONS);
  desk = await startDesk(database.url('desk'));
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const { ask, list, say, note } = {
  ask: (...parameters: Parameters<Desk['ask']>) => desk.ask(...parameters), list: (args?: string) => desk.list(args),
  say: (verb: 'nudge' | 'flagDecision', id: string) => desk.say(verb, id), note: (id: string, code: string) => desk.note(id, code),
};

const worker = <Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  database.asAdministrator(async (client) => (await client.query<Row>(sql, [...parameters])).rows);

interface Seed { readonly n: number; readonly deadline?: Date; readonly awaiting?: boolean; readonly released?: boolean; readonly state?: string; readonly disclosed?: boolean }
/** As the matcher writes it; every personal column holds the canary. */
async function seed({ n, deadline = hours(24), awaiting = true, released = false, state = 'RELEASED', disclosed = false }: Seed): Promise<string> {
  const id = uuid(n);
  for (const side of ['a', 'b']) await worker('insert into record (publication_id, country, version, envelope_number, position, accepted_at, decides_since, appended_at, signed_by, expires_at, body) values ($1, $2, 1, 1, $3, now(), now(), now(), $4, now(), $5)',
    [`${side}${n}`, side === 'a' ? 'gr' : 'de', n * 2 + (side === 'a' ? 0 : 1), 'k', Buffer.from(CANARY)]);
  await worker(`insert into candidate (candidate_id, a_id, b_id, facts, content, bits, probability, model_version, evidence_digest, child_concerned, urgency, state, round, decider, openness, raised_at, review_since, deadline_at, changed_at)
    values ($1, $2, $3, '{}', $4, 1, 0.5, 'm', 'd', true, 'STANDARD', $5, 1, 'a', 'NOTHING', now(), now(), $6, now())`, [id, `a${n}`, `b${n}`, Buffer.from(CANARY), released ? state : 'FIRST_REVIEW', deadline]);
  const opened = released ? [state, 'DE', { authority: 'Office GR', telephone: '+30 1' }, { authority: 'Office DE' }] : [null, null, null, null];
  await worker(`insert into desk_candidate (candidate_id, round, deciding_country, child_concerned, raised_at, deadline_at, awaiting, released, state, other_country, deciding_contact, other_contact, disclosed, changed_at)
    values ($1, 1, 'GR', true, now(), $2, $3, $4, $5, $6, $7, $8, $9, now())`, [id, deadline, awaiting, released, ...opened, disclosed]);
  return id;
}
beforeEach(async () => { await worker('truncate record, candidate, desk_candidate, desk_entry, judgement, desk_audit_entry cascade'); });

describe('what the desk sees', () => {
  it('before release: id, deciding country, child or adult, deadline, and nothing else', async () => {
    const id = await seed({ n: 1 });
    await say('nudge', id);
    await note(id, 'PLEASE_REVIEW');
    const [edge] = (await list()).edges;
    expect(edge?.node).toEqual({ __typename: 'DeskCandidate', id, decidingCountry: 'GR', childConcerned: true, deadlineAt: expect.any(String), overdue: false,
      state: null, otherCountry: null, contacts: null, nudges: null, notes: null, flagged: null, disclosed: null });
  });

  it('after release: state, both countries, contacts and its own words; and that a disclosure happened', async () => {
    const id = await seed({ n: 1, released: true, state: 'CONFIRMED', awaiting: false, disclosed: true });
    await note(id, 'INTERPRETER_AVAILABLE');
    await say('flagDecision', id);
    expect((await list()).edges[0]?.node).toMatchObject({ state: 'CONFIRMED', otherCountry: 'DE', nudges: 0, notes: [{ code: 'INTERPRETER_AVAILABLE' }], flagged: true, disclosed: true,
      contacts: [{ country: 'GR', authority: 'Office GR', telephone: '+30 1', email: null }, { country: 'DE', authority: 'Office DE', telephone: null, email: null }] });
  });

  it('lists what is overdue, soonest deadline first, page by page', async () => {
    await seed({ n: 1, deadline: hours(-1) });
    await seed({ n: 2, deadline: hours(-3) });
    await seed({ n: 3, deadline: hours(-2), awaiting: false });
    await seed({ n: 4, deadline: hours(5), released: true });
    const idsOf = ({ edges }: Listed) => edges.map(({ node }) => node['id']);
    expect(idsOf(await list('filter: { overdue: true }'))).toEqual([uuid(2), uuid(1)]);
    expect(idsOf(await list('filter: { overdue: false }'))).toEqual([uuid(3), uuid(4)]);
    expect(idsOf(await list('filter: { state: RELEASED }'))).toEqual([uuid(4)]);
    expect(idsOf(await list('filter: { state: FIRST_REVIEW }'))).toEqual([]);
    const first = await list('first: 3');
    expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([[uuid(2), uuid(3), uuid(1)], true]);
    const second = await list(`first: 3, after: "${String(first.pageInfo.endCursor)}"`);
    expect([idsOf(second), second.pageInfo.hasNextPage]).toEqual([[uuid(4)], false]);
  });

  it('refuses a cursor that it did not make', async () => {
    expect((await ask(`{ deskCandidates(after: "bm90IG1pbmU") { edges { cursor } } }`)).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('what the desk says', () => {
  it('is a row for the matcher, bound to the round and release that the officer saw, under a pseudonym', async () => {
    const id = await seed({ n: 1 });
    const listener = new pg.Client({ connectionString: database.url('worker') });
    await listener.connect();
    await listener.query('listen matcher_desk');
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    expect(await note(id, 'CONTACT_REQUESTED')).toMatchObject({ __typename: 'DeskCandidate', id });
    await heard;
    await listener.end();
    const [row] = await worker('select candidate_id, kind, code, round, released, author, taken_at from desk_entry');
    expect(row).toEqual({ candidate_id: id, kind: 'NOTE', code: 'CONTACT_REQUESTED', round: 1, released: false, author: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), taken_at: null });
  });

  it('flags a decision once a round, and only where there is one', async () => {
    const open = await seed({ n: 1 });
    const decided = await seed({ n: 2, awaiting: false });
    await say('flagDecision', decided);
    expect([(await say('flagDecision', open))['code'], (await say('flagDecision', decided))['__typename'], (await say('nudge', decided))['code']]).toEqual(['WRONG_STATE', 'DeskCandidate', 'WRONG_STATE']);
    expect(await worker('select candidate_id, kind from desk_entry')).toEqual([{ candidate_id: decided, kind: 'FLAG' }]);
  });

  it.each([['an id that nobody has', uuid(77)], ['no id at all', 'x; drop table record']])('answers %s as not available', async (_what, id) => {
    expect(await say('nudge', id)).toMatchObject({ code: 'NOT_AVAILABLE' });
  });
});

describe('the audit', () => {
  it('has an entry for each look and each word, allowed or refused', async () => {
    const id = await seed({ n: 1 });
    await list();
    await say('nudge', id);
    await say('flagDecision', id);
    await say('nudge', uuid(77));
    expect(await worker('select operation, candidate_ids, decision from desk_audit_entry order by at')).toEqual([
      { operation: 'LOOK', candidate_ids: [id], decision: 'ALLOWED' }, { operation: 'NUDGE', candidate_ids: [id], decision: 'ALLOWED' },
      { operation: 'FLAG', candidate_ids: [id], decision: 'WRONG_STATE' }, { operation: 'NUDGE', candidate_ids: [uuid(77)], decision: 'NOT_AVAILABLE' },
    ]);
    expect(JSON.stringify(await worker('select * from desk_audit_entry'))).not.toContain('officer-1');
  });

  it('that cannot be written stops the use: nothing is answered, nothing is said', async () => {
    const id = await seed({ n: 1 });
    await worker(`revoke insert on desk_audit_entry from ${database.name}_desk`);
    const look = await ask('{ deskCandidates { edges { node { id } } } }');
    const nudge = await ask('mutation M($id: ID!) { nudge(candidateId: $id) { __typename } }', { id });
    await worker(`grant insert on desk_audit_entry to ${database.name}_desk`);
    expect([look.data, look.codes, nudge.codes]).toEqual([null, ['INTERNAL'], ['INTERNAL']]);
    expect(look.bytes).not.toContain(id);
    expect(await worker('select 1 from desk_entry')).toEqual([]);
  });
});

describe('who may use it', () => {
  it.each<[string, readonly string[], string | undefined, number]>([
    ['a liaison officer of the federation', ['LIAISON'], undefined, 200],
    ['a liaison officer who belongs to a country', ['LIAISON'], 'GR', 403],
    ['a supervisor', ['SUPERVISOR'], 'GR', 403],
    ['a supervisor without a country', ['SUPERVISOR'], undefined, 403],
    ['nobody in particular', [], undefined, 403],
  ])('%s', async (_who, roles, country, status) => {
    await seed({ n: 1 });
    const answer = await ask('{ deskCandidates { edges { node { id } } } }', {}, { roles, country });
    expect([answer.status, answer.bytes.includes(uuid(1))]).toEqual([status, status === 200]);
  });
});

describe('the role of the desk\'s process', () => {
  const asDesk = async (sql: string): Promise<string> => {
    const client = new pg.Client({ connectionString: database.url('desk') });
    await client.connect();
    try {
      await client.query(sql);
      return 'allowed';
    } catch (error) {
      return (error as pg.DatabaseError).code === '42501' ? 'denied' : String(error);
    } finally {
      await client.end();
    }
  };

  it('reads its view and its words, and no other relation of the database', async () => {
    const relations = await worker<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')`);
    const readable: string[] = [];
    for (const { name } of relations) if (await asDesk(`select * from ${name} limit 0`) === 'allowed') readable.push(name);
    expect(readable.sort()).toEqual(['desk_entry', 'desk_salt', 'desk_view', 'migrations']);
    expect(relations.map(({ name }) => name)).toEqual(expect.arrayContaining(['record', 'candidate', 'candidate_evidence', 'judgement', 'quarantine', 'outbox']));
  });

  it('reads null in every column but its four until the release, whatever the process would show', async () => {
    const id = await seed({ n: 1 });
    await say('nudge', id);
    const client = new pg.Client({ connectionString: database.url('desk') });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>('select * from desk_view');
    await client.end();
    const shown = Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null).map(([column]) => column);
    expect(shown).toEqual(['candidate_id', 'round', 'deciding_country', 'child_concerned', 'deadline_at', 'awaiting', 'released']);
  });

  it.each(['update desk_entry set code = null', 'delete from desk_entry', 'update desk_audit_entry set author = null', 'delete from desk_audit_entry', 'select * from desk_audit_entry', 'insert into candidate default values', 'insert into judgement default values', 'create table mine (id int)'])('may not: %s', async (sql) => {
    expect(await asDesk(sql)).toBe('denied');
  });

  it('is the only one that the desk starts with', async () => {
    const variables = (url: string) => readConfig(deskVariables, { DESK_PORT: '0', DATABASE_URL: url, OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'desk' });
    for (const role of ['worker', 'owner'] as const) {
      await expect(deskOptions(variables(database.url(role)))).rejects.toThrow('use the role that ends in _desk');
    }
  });

  it('given a right too many, makes the desk unready', async () => {
    const ready = async () => (await fetch(`${desk.url}/health/ready`)).json();
    await worker(`grant select on record to ${database.name}_desk`);
    const during = await ready();
    await worker(`revoke select on record from ${database.name}_desk`);
    expect([during, await ready()]).toEqual([{ ready: false, checks: { database: true, rights: false, schema: true } }, { ready: true, checks: { database: true, rights: true, schema: true } }]);
  });
});
