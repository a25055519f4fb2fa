import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS, AT_CONTACT, carry, codeOf, confirmBoth, expectOk, GR_CONTACT, makeWorld, sayConfirmed, type World } from './world.js';

describe('two countries, one child', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });
  const id = () => world.matcher.candidateId;

  it('is first with the holding side alone', async () => {
    const { holder, seeker, people, matcher, a, held } = world;
    await matcher.say(a, { counterpart: { ...GR_CONTACT, names: [{ value: 'Zanubia Kwartsfeld', script: 'Latn', part: 'FULL', kind: 'LEGAL' }] } });
    const look = await expectOk(holder.line.candidates.read(people.worker, ACCESS, id()));
    expect(look).toMatchObject({ ownReference: held.reference, allowedActions: ['RELEASE', 'ANSWER_SAFE', 'REJECT', 'INCONCLUSIVE'] });
    expect(await codeOf(holder.line.candidates.read(people.police, ACCESS, id()))).toBe('NOT_AVAILABLE');
    expect(await codeOf(seeker.line.candidates.read(people.seeker, ACCESS, id()))).toBe('NOT_AVAILABLE');
    expect((await expectOk(holder.line.candidates.list(people.police, { list: 'ALL', limit: 10, after: undefined }))).rows).toEqual([]);
    expect((await expectOk(holder.line.candidates.list(people.worker, { list: 'UNASSIGNED', limit: 10, after: undefined }))).rows).toHaveLength(1);
  });

  it('is not answered "safe" without the person\'s or guardian\'s agreement to that', async () => {
    expect(await codeOf(world.holder.line.review.judge({ actor: world.people.worker, access: ACCESS, id: id(), command: { kind: 'ANSWER_SAFE' } }))).toBe('PERMISSION_MISSING');
  });

  it('goes by release, two keys and a third person to the other node, end to end', async () => {
    const { holder, seeker, people } = world;
    const judgements = await confirmBoth(world);
    expect(await codeOf(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: id(), fields: ['NAMES'] }))).toBe('WRONG_STATE');
    await sayConfirmed(world, judgements);
    expect(await codeOf(holder.line.disclosure.disclose({ actor: people.worker, access: ACCESS, id: id(), fields: ['NAMES'] }))).toBe('NOT_AVAILABLE');
    expect(await codeOf(seeker.line.disclosure.disclose({ actor: people.seekerSupervisor, access: ACCESS, id: id(), fields: ['NAMES'] }))).toBe('NOT_AVAILABLE');
    await expectOk(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: id(), fields: ['NAMES', 'PHOTOGRAPH'] }));
    const sent = await carry(world);
    expect(sent.map(({ topic }) => topic).sort()).toEqual(['homeward.disclosures.gr', 'homeward.judgements.at']);
    expect(sent.some(({ value }) => value?.includes('Quartzfeld'))).toBe(false);

    const [stub] = await expectOk(seeker.line.disclosures.list(people.seeker, 10, undefined));
    const { received } = await expectOk(seeker.line.disclosures.read(people.seeker, ACCESS, stub?.disclosureId ?? ''));
    expect(received?.body.content).toEqual({ names: [expect.objectContaining({ value: 'Zanubia Quartzfeld' })], photograph: { mediaType: 'image/png', base64: 'aW52ZW50ZWQ=' } });
    expect(JSON.stringify(received)).not.toMatch(/Ottilia|Quellberg|2013-07-09/);
  });

  it('writes down each look and each act, and no person', async () => {
    const entries = await world.holder.rows<{ operation: string; decision: string }>('select operation, decision, record_ids, fields from audit_entry order by seq');
    const allowed = entries.filter(({ decision }) => decision === 'ALLOWED').map(({ operation }) => operation);
    expect(allowed).toEqual(expect.arrayContaining(['CANDIDATE_READ', 'CANDIDATE_LIST', 'CANDIDATE_RELEASE', 'CANDIDATE_JUDGE', 'CANDIDATE_DISCLOSE']));
    expect(JSON.stringify(entries)).not.toMatch(/Quartzfeld|Kwartsfeld/);
  });

  it('is taken back everywhere when people find that they are two', async () => {
    const { holder, seeker, people, matcher, a, b } = world;
    await expectOk(seeker.line.review.judge({ actor: people.seeker, access: ACCESS, id: id(), command: { kind: 'REFUTE', reason: 'DIFFERENT_PERSON' } }));
    await carry(world);
    await matcher.say(a, { state: 'REFUTED', counterpart: GR_CONTACT });
    await carry(world);
    await matcher.say(b, { state: 'REFUTED', side: 'OTHER', counterpart: AT_CONTACT });
    expect(await seeker.rows('select disclosure_id from disclosure_received')).toEqual([]);
    expect(await holder.rows('select disclosure_id from disclosure_sent where erased_at is null')).toEqual([]);
    expect(await seeker.rows('select 1 from quarantined_message')).toEqual([]);
  });
});

describe('a pair that a new round rejects', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  it('takes back what the first round had disclosed', async () => {
    const { holder, seeker, people, matcher, a } = world;
    await sayConfirmed(world, await confirmBoth(world));
    await expectOk(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: matcher.candidateId, fields: ['NAMES'] }));
    await carry(world);
    expect(await seeker.rows('select 1 from disclosure_received')).toHaveLength(1);
    await matcher.say(a, { state: 'FIRST_REVIEW', round: 2, counterpart: GR_CONTACT });
    await carry(world);
    expect(await seeker.rows('select 1 from disclosure_received')).toHaveLength(1);
    await matcher.say(a, { state: 'REJECTED', round: 2, counterpart: GR_CONTACT });
    await carry(world);
    expect(await seeker.rows('select 1 from disclosure_received')).toEqual([]);
    expect(await holder.rows('select 1 from disclosure_sent where erased_at is null')).toEqual([]);
  }, 60_000);
});

describe('a permission to disclose that ends', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  const kept = () => world.seeker.rows('select disclosure_id from disclosure_received');
  /** As `withdrawPermission` leaves it. */
  const withdraw = (scope: string) => world.holder.rows(`update permission set withdrawn_at = $2, ended_reason = 'WITHDRAWN' where case_id = $1 and scope = $3`, [world.held.caseId, world.clock.now(), scope]);
  const record = () => world.holder.rows(
    `insert into permission (id, case_id, country, organisation, basis, answer, scope, recipients, evidence_reference, recorded_by, recorded_at)
     select gen_random_uuid(), case_id, country, organisation, basis, answer, '{DISCLOSURE}', recipients, 'PAPER-2', recorded_by, recorded_at from permission where case_id = $1`, [world.held.caseId]);

  it('lets nothing out while a withdrawal is being written', async () => {
    const { holder, people, held } = world;
    await sayConfirmed(world, await confirmBoth(world));
    const disclosing = await holder.storage.asAdministrator(async (withdrawal) => {
      await withdrawal.query('begin');
      await withdrawal.query('select 1 from person_case where id = $1 for update', [held.caseId]);
      const asked = holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: world.matcher.candidateId, fields: ['NAMES'] });
      await pause(500);
      await withdrawal.query(`update permission set withdrawn_at = $2, ended_reason = 'WITHDRAWN' where case_id = $1`, [held.caseId, world.clock.now()]);
      await withdrawal.query('commit');
      return asked;
    });
    expect(disclosing).toMatchObject({ ok: false, failure: { code: 'PERMISSION_MISSING' } });
    await holder.rows('update permission set withdrawn_at = null, ended_reason = null where case_id = $1', [held.caseId]);
  }, 60_000);

  it('takes the disclosure back, unless another one covers it', async () => {
    const { holder, people, clock } = world;
    await expectOk(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: world.matcher.candidateId, fields: ['NAMES'] }));
    await record();
    clock.pass(1);
    await withdraw('{PUBLICATION,DISCLOSURE}');
    await holder.line.sweep();
    await carry(world);
    expect(await kept()).toHaveLength(1);
    await withdraw('{DISCLOSURE}');
    await holder.line.sweep();
    await carry(world);
    expect(await kept()).toEqual([]);
    expect(await world.seeker.rows('select 1 from quarantined_message')).toEqual([]);
  }, 60_000);
});
