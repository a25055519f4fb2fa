import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signJudgement, type Judgement } from '@homeward/shared';
import { digestOf } from './scripted-matcher.js';
import { ACCESS, AT_CONTACT, carry, codeOf, confirmBoth, expectOk, GR_CONTACT, makeWorld, sayConfirmed, type World } from './world.js';

describe('a hub that lies', () => {
  let world: World;
  let judgements: readonly string[];
  beforeAll(async () => { world = await makeWorld(); judgements = await confirmBoth(world); }, 60_000);
  afterAll(async () => { await world.close(); });

  const attempt = () => world.holder.line.disclosure.disclose({ actor: world.people.supervisor, access: ACCESS, id: world.matcher.candidateId, fields: ['NAMES'] });
  const claims = (changes: Parameters<typeof sayConfirmed>[2], signed: readonly string[]) => world.matcher.say(world.a, { state: 'CONFIRMED', counterpart: GR_CONTACT, judgements: [...signed], ...changes });
  const forged = (country: string, changes: Partial<Judgement>): Promise<string> => {
    const content: Judgement = {
      judgementId: '6c8e5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948', candidateId: world.matcher.candidateId, round: 1, side: 'OTHER', kind: 'CONFIRM', ownPublicationId: world.sought.publicationId,
      ownVersion: 1, otherVersion: 1, evidenceDigest: digestOf('1'), reviewer: 'q'.repeat(43), decidedAt: world.clock.now().toISOString(), sequence: 9, ...changes,
    };
    return signJudgement(content, world.federation.ring(country).signingKey(world.clock.now().getTime()));
  };
  const ofOwnSide = () => judgements.filter((signed) => Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString().includes('"side":"DECIDING"'));

  it.each<{ because: string; signed: () => Promise<readonly string[]>; changes?: Parameters<typeof sayConfirmed>[2] }>([
    { because: 'brings no proof', signed: () => Promise.resolve([]) },
    { because: 'brings the own side\'s key alone', signed: () => Promise.resolve(ofOwnSide()) },
    { because: 'signs the foreign verdict with its own key', signed: async () => [...ofOwnSide(), await forged('matcher', {})] },
    { because: 'has a third country confirm', signed: async () => [...ofOwnSide(), await forged('se', {})] },
    { because: 'names the third country as the counterpart, and the record of the second', signed: async () => [...ofOwnSide(), await forged('se', { round: 2 })], changes: { counterpart: { country: 'SE', contact: { authority: 'Desk' } } } },
    { because: 'brings both verdicts for other evidence', signed: () => Promise.resolve(judgements), changes: { evidenceDigest: digestOf('2') } },
    { because: 'brings both verdicts for another round', signed: () => Promise.resolve(judgements), changes: { round: 2 } },
    { because: 'tampers with a verdict', signed: () => Promise.resolve(judgements.map((signed) => signed.replace(/\.([A-Za-z0-9_-])/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`))) },
  ])('that $because causes no disclosure', async ({ signed, changes }) => {
    await claims(changes ?? {}, await signed());
    expect(await codeOf(attempt())).toBe('WRONG_STATE');
    expect((await carry(world)).filter(({ topic }) => topic.startsWith('homeward.disclosures'))).toEqual([]);
    expect(await world.holder.rows('select 1 from disclosure_sent')).toEqual([]);
  });

  it('cannot make the holding node disclose a record that has changed', async () => {
    await claims({ ownVersion: 7 }, judgements);
    expect(await codeOf(attempt())).toBe('STALE_VERSION');
  });

  it('cannot stand in for a permission that has ended', async () => {
    await claims({}, judgements);
    await world.holder.rows(`update permission set withdrawn_at = recorded_at`);
    expect(await codeOf(attempt())).toBe('PERMISSION_MISSING');
    await world.holder.rows(`update permission set withdrawn_at = null, recipients = '{SE}'`);
    expect(await codeOf(attempt())).toBe('PERMISSION_MISSING');
    await world.holder.rows(`update permission set recipients = '{}'`);
  });

  it('gets a disclosure only with the two real keys', async () => {
    await claims({}, judgements);
    expect(await codeOf(attempt())).toBe('OK');
  });
});

describe('the two keys', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  it('are two people even by the database\'s own rule', async () => {
    const { holder } = world;
    const key = (publication: string, reviewer: string) => holder.rows(
      'insert into confirmation (candidate_id, round, evidence_digest, publication_id, reviewer) values ($1, 1, $2, $3, $4)', [world.matcher.candidateId, digestOf('x'), publication, reviewer]);
    await key('A'.repeat(22), 'one');
    await expect(key('B'.repeat(22), 'one')).rejects.toThrow('confirmation_two_people');
    await expect(key('A'.repeat(22), 'two')).rejects.toThrow('confirmation_pk');
    await key('B'.repeat(22), 'two');
  });

  it.each(['own_confirmer', 'other_confirmer'])('are not turned by who discloses (%s)', async (same) => {
    const [own, other] = ['p'.repeat(43), 'q'.repeat(43)];
    const insert = (own_: string, other_: string, by: string) => world.holder.rows(
      `insert into disclosure_sent (disclosure_id, candidate_id, slot, country, organisation, own_case_id, own_publication_id, to_country, to_publication_id, fields, handling_codes, version,
         own_confirmer, other_confirmer, disclosed_by, disclosed_at, expires_at)
       values (gen_random_uuid(), gen_random_uuid(), 'a', 'AT', 'at-x', gen_random_uuid(), 'x', 'GR', 'y', '{}', '{}', 1, $1, $2, $3, now(), now())`, [own_, other_, by]);
    await expect(insert(own, other, same === 'own_confirmer' ? own : other)).rejects.toThrow('disclosure_third_person');
    await expect(insert(own, own, 'z')).rejects.toThrow('disclosure_two_keys');
  });

  it('need a supervisor who turned none of them', async () => {
    const { holder, people, matcher, a, b, seeker } = world;
    const id = matcher.candidateId;
    await matcher.say(a, { counterpart: GR_CONTACT });
    await expectOk(holder.line.review.judge({ actor: people.supervisor, access: ACCESS, id, command: { kind: 'RELEASE', fields: [] } }));
    const released = (await matcher.judgements(await carry(world))).map(({ signed }) => signed);
    await matcher.say(a, { state: 'RELEASED', counterpart: GR_CONTACT, judgements: released });
    await matcher.say(b, { state: 'RELEASED', side: 'OTHER', counterpart: AT_CONTACT, judgements: released });
    await expectOk(holder.line.review.judge({ actor: people.supervisor, access: ACCESS, id, command: { kind: 'CONFIRM' } }));
    expect(await codeOf(holder.line.review.judge({ actor: people.worker, access: ACCESS, id, command: { kind: 'CONFIRM' } }))).toBe('WRONG_STATE');
    await expectOk(seeker.line.review.judge({ actor: people.seeker, access: ACCESS, id, command: { kind: 'CONFIRM' } }));
    await sayConfirmed(world, [...released, ...(await matcher.judgements(await carry(world))).map(({ signed }) => signed)]);
    expect(await codeOf(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id, fields: ['NAMES'] }))).toBe('SECOND_PERSON_REQUIRED');
  });
});
