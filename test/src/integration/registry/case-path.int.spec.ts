import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalRecord, open, topicName, type LogRecord } from '@homeward/shared';
import { activeCase, eventually, inputOf, LEGAL_BASIS, Person, publishedCase, staffOf, type Staff } from './api.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

let world: NodeWorld;
let node: RunningNode;
let staff: Staff;
const ready = () => eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
  staff = staffOf(() => node, 'at-child-protection');
  await ready();
});
afterAll(async () => { await world.stop(); });
const ofCase = (id: string) => ({ caseId: ['ID!', id] }) as const;

async function inTopic(family: 'records' | 'judgements', until: (seen: readonly LogRecord[]) => boolean): Promise<readonly LogRecord[]> {
  const seen: LogRecord[] = [];
  const consumption = await world.matcherLog.consume({ topic: topicName(family, 'at'), group: 'spec', nextOffset: () => Promise.resolve(0n), handle: (batch) => { seen.push(...batch); return Promise.resolve(); } });
  await eventually('messages', () => Promise.resolve(until(seen) ? true : undefined));
  await consumption.stop();
  return seen;
}

describe('the way of a case', () => {
  it('goes from registration to a record in the topic that only the matcher reads', async () => {
    const published = await publishedCase(staff, 'AT-PATH-1');
    expect(published).toMatchObject({ state: 'ACTIVE', published: true, publication: { version: 1 } });
    const key = published.publication?.publicationId ?? '';
    const [carried] = (await inTopic('records', (seen) => seen.some((record) => record.key === key))).filter((record) => record.key === key);
    if (!carried) throw new Error('no record');
    const opened = await open(carried, { trust: world.federation.trust, decryption: world.federation.ring('matcher'), self: 'matcher', now: Date.now() });
    if (!opened.ok) throw new Error(opened.failure);
    expect(minimalRecord.strict().parse(opened.value.body)).toMatchObject({ publicationId: key, version: 1, country: 'AT', names: [{ value: 'Tamsin Oakvale' }], documents: [{ type: 'PASSPORT', epoch: 'e1' }] });
    expect(JSON.stringify(opened.value.body)).not.toMatch(/canary|AT-PATH-1/);
    expect(carried.value?.toString('latin1')).not.toContain('Tamsin');
  });

  it('is not published without permission, without validation, or by source X', async () => {
    const { id } = await activeCase(staff, 'AT-PATH-2');
    expect(await staff.caseworker.tell('publishCase', 'AT-PATH-2', ofCase(id))).toMatchObject({ code: 'PERMISSION_MISSING' });
    const draft = await staff.caseworker.do('registerCase', 'AT-PATH-3', { input: ['CaseInput!', inputOf('AT-PATH-3', { sourceGrade: 'X' })] });
    await staff.caseworker.do('activateCase', 'AT-PATH-3', ofCase(draft.id));
    await staff.caseworker.do('recordPermission', 'AT-PATH-3', { ...ofCase(draft.id), input: ['PermissionInput!', LEGAL_BASIS] });
    const refused = await staff.caseworker.tell('publishCase', 'AT-PATH-3', ofCase(draft.id));
    expect(refused).toMatchObject({ code: 'NOT_PUBLISHABLE', fields: [{ code: 'notValidated' }, { code: 'notCorroborated' }] });
  });

  it('needs another person to validate what one has recorded', async () => {
    const both = new Person(() => node, 'at-child-protection', 'both', 'CASEWORKER', 'SUPERVISOR');
    const { id } = await both.do('registerCase', 'AT-PATH-4', { input: ['CaseInput!', inputOf('AT-PATH-4')] });
    expect(await both.tell('validateCase', 'AT-PATH-4', ofCase(id))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    await both.do('recordCustody', 'AT-PATH-4', { ...ofCase(id), status: ['CustodyStatus!', 'HELD'], since: ['String', '2026-01-01'] });
    expect(await both.tell('validateCustody', 'AT-PATH-4', ofCase(id))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(await staff.supervisor.do('validateCustody', 'AT-PATH-4', ofCase(id))).toMatchObject({ custody: { status: 'HELD', validated: true } });
  });

  it('refuses a stale amendment, a reference that is taken, and input that cannot be, with the field', async () => {
    const { id } = await activeCase(staff, 'AT-PATH-5');
    const amend = (expectedVersion: number, input: unknown) => staff.caseworker.tell('amendCase', 'AT-PATH-5', { id: ['ID!', id], expectedVersion: ['Int!', expectedVersion], input: ['CaseInput!', input] });
    expect(await amend(1, inputOf('AT-PATH-5'))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await amend(3, inputOf('AT-PATH-5', { names: [{ value: 'Tamsin Elderfield', script: 'Latn', part: 'FULL', kind: 'LEGAL' }] }))).toMatchObject({ version: 4, names: [{ value: 'Tamsin Elderfield' }] });
    expect(await amend(4, inputOf('AT-PATH-5', { nationalities: ['nowhere'] }))).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'input.nationalities' }] });
    expect(await staff.caseworker.tell('registerCase', 'AT-PATH-5', { input: ['CaseInput!', inputOf('AT-PATH-5')] })).toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  it('leaves the topics when its permission is withdrawn', async () => {
    const published = await publishedCase(staff, 'AT-PATH-6');
    const permission = published.permissions[0]?.id ?? '';
    const withdrawn = await staff.caseworker.do('withdrawPermission', 'AT-PATH-6', { ...ofCase(published.id), permissionId: ['ID!', permission] });
    expect(withdrawn).toMatchObject({ state: 'SUSPENDED', published: false, suspensionReason: 'PERMISSION_ENDED' });
    const key = published.publication?.publicationId ?? '';
    const mine = (await inTopic('records', (seen) => seen.filter((record) => record.key === key).length === 2)).filter((record) => record.key === key);
    const marker = await open(mine[1] ?? (() => { throw new Error('no marker'); })(), { trust: world.federation.trust, decryption: world.federation.ring('matcher'), self: 'matcher', now: Date.now() });
    expect(marker).toMatchObject({ ok: true, value: { coordinates: { type: 'erase', version: 2 }, body: { publicationId: key, version: 2 } } });
  });

  it('looks the same to another organisation as a case that does not exist', async () => {
    const { id } = await activeCase(staff, 'AT-PATH-7');
    const police = staffOf(() => node, 'at-police');
    await activeCase(police, 'AT-POLICE-1');
    const foreign = await police.caseworker.read(id, 'AT-POLICE-1');
    const nothing = await police.caseworker.read('00000000-0000-4000-8000-000000000000', 'AT-POLICE-1');
    const unreferenced = await staff.caseworker.read(id, 'AT-NO-SUCH');
    expect(foreign).toEqual(nothing);
    expect(unreferenced).toEqual(nothing);
    expect(nothing).toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  it('takes a tip, shows its reporter a receipt alone, and publishes it only once validated', async () => {
    const reporter = new Person(() => node, 'at-child-protection', 'hotline', 'REPORTER');
    const tip = await reporter.do('registerCase', 'AT-TIP-1', { input: ['CaseInput!', inputOf('AT-TIP-1')] });
    expect(tip).toMatchObject({ reference: 'AT-TIP-1', unverified: true, names: null, permissions: null });
    expect(await reporter.read(tip.id, 'AT-TIP-1')).toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  it('is gone when erased', async () => {
    const { id } = await publishedCase(staff, 'AT-PATH-8');
    expect(await staff.supervisor.do('eraseCase', 'AT-PATH-8', ofCase(id))).toMatchObject({ state: 'ERASED', names: null });
    expect(await staff.caseworker.read(id, 'AT-PATH-8')).toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  it('has left a trail that its organisation\'s auditor alone reads', async () => {
    const trail = (person: Person) => person.one<{ readonly edges: readonly { readonly node: { readonly operation: string } }[] }>('query', 'auditTrail', { first: ['Int', 50] }, '{ edges { node { operation decision purpose actor recordIds } } }');
    const auditor = new Person(() => node, 'at-child-protection', 'auditor', 'AUDITOR');
    expect((await trail(auditor)).edges.map(({ node: { operation } }) => operation)).toEqual(expect.arrayContaining(['CASE_REGISTER', 'CASE_VALIDATE', 'CASE_PUBLISH']));
    expect((await trail(staff.supervisor)).edges).toEqual([]);
    expect(JSON.stringify(await trail(auditor))).not.toMatch(/Tamsin|AT-PATH|at-child-protection-c/);
  });
});
