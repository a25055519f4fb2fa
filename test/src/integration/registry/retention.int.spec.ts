import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, LEGAL_BASIS, activeCase, publishedCase, staffOf, type Staff } from './api.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

const DAY_MS = 86_400_000;
let world: NodeWorld;
let node: RunningNode;
let staff: Staff;
let passedDays = 0;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start({ now: () => new Date(Date.now() + passedDays * DAY_MS), variables: { CLOCK_MS: '100' } });
  staff = staffOf(() => node, 'at-child-protection');
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
}, 60_000);
afterAll(async () => { await world.stop(); }, 60_000);

const becomes = (id: string, reference: string, wanted: object) => eventually(`${reference} to be ${JSON.stringify(wanted)}`, async () => {
  const answer = await staff.supervisor.read(id, reference, 'OVERSIGHT');
  return Object.entries(wanted).every(([name, value]) => (answer as unknown as Record<string, unknown>)[name] === value) ? true : undefined;
}, 20_000);
const notices = (subject: string) => world.database.asAdministrator(async (client) => (await client.query<{ kind: string }>('select kind from notice where subject = $1 order by created_at, kind', [subject])).rows.map(({ kind }) => kind));

describe('the clock of a node', () => {
  it('suspends and retracts when a permission ends, gives notice of reviews, and lets no overdue record stay', async () => {
    const adult = { kind: 'MISSING_ADULT', birth: { type: 'AGE', minYears: 30, maxYears: 40, asOf: '2026-01-01', estimated: false } };
    const shortLived = await activeCase(staff, 'AT-T-1', adult);
    const expiresAt = new Date(Date.now() + 10 * DAY_MS).toISOString();
    await staff.caseworker.do('recordPermission', 'AT-T-1', { caseId: ['ID!', shortLived.id], input: ['PermissionInput!', { ...LEGAL_BASIS, expiresAt }] });
    await staff.caseworker.do('publishCase', 'AT-T-1', { caseId: ['ID!', shortLived.id] });
    const child = await publishedCase(staff, 'AT-T-2');
    const grown = await publishedCase(staff, 'AT-T-3', adult);

    passedDays = 11;
    await becomes(shortLived.id, 'AT-T-1', { state: 'SUSPENDED', suspensionReason: 'PERMISSION_ENDED', published: false });
    passedDays = 250;
    await eventually('the first notice', async () => ((await notices(child.id)).length === 1 ? true : undefined), 20_000);
    passedDays = 366;
    await becomes(child.id, 'AT-T-2', { state: 'SUSPENDED', suspensionReason: 'UNREVIEWED', published: false });
    expect(await notices(child.id)).toEqual(['REVIEW_DUE', 'REVIEW_MISSED']);
    const told = await staff.supervisor.one<{ edges: readonly { node: { kind: string; caseId: string | null } }[] }>('query', 'notices', {}, '{ edges { node { kind caseId } } }');
    expect(told.edges.map(({ node: notice }) => notice)).toContainEqual({ kind: 'REVIEW_MISSED', caseId: child.id });
    passedDays = 366 + 91;
    await becomes(child.id, 'AT-T-2', { state: 'EXPIRED' });
    expect(await staff.supervisor.do('reviewCase', 'AT-T-2', { caseId: ['ID!', child.id], keepUntil: ['DateTime!', new Date(Date.now() + 600 * DAY_MS).toISOString()] })).toMatchObject({ state: 'ACTIVE', published: false });
    expect(await staff.supervisor.read(grown.id, 'AT-T-3', 'OVERSIGHT')).toMatchObject({ state: 'ACTIVE', published: true });
    passedDays = 3 * 366;
    await becomes(grown.id, 'AT-T-3', { state: 'SUSPENDED', published: false });
    passedDays = 3 * 366 + 91;
    await becomes(grown.id, 'AT-T-3', { code: 'NOT_AVAILABLE' });
  }, 120_000);

  it('keeps a record in the topics past its first term when the case was reviewed', async () => {
    const child = await publishedCase(staff, 'AT-T-4');
    const versionIs = (version: number) => eventually(`version ${String(version)}`, async () => {
      const answer = await staff.supervisor.read(child.id, 'AT-T-4', 'OVERSIGHT');
      return answer.__typename === 'Case' && answer.publication?.version === version ? true : undefined;
    }, 20_000);
    passedDays += 300;
    await staff.supervisor.do('reviewCase', 'AT-T-4', { caseId: ['ID!', child.id], keepUntil: ['DateTime!', new Date(Date.now() + 5_000 * DAY_MS).toISOString()] });
    await versionIs(1);
    passedDays += 60;
    await versionIs(2);
    const live = await world.database.asAdministrator(async (client) => (await client.query<{ days: number }>(
      `select extract(day from p.expires_at - c.registered_at)::int as days from publication p join person_case c on c.id = p.case_id where c.id = $1`, [child.id])).rows);
    expect(live).toEqual([{ days: expect.closeTo(300 + 365, -1) }]);
  }, 60_000);
});
