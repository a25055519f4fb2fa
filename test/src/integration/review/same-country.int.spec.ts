import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Side } from './scripted-matcher.js';
import { ACCESS, AT_CONTACT, carry, codeOf, expectOk, makeWorld, type World } from './world.js';

describe('two organisations of one country', () => {
  let world: World;
  let sides: readonly [Side, Side];
  beforeAll(async () => {
    world = await makeWorld();
    const [police] = await world.holder.rows<{ id: string }>(`select publication_id as id from publication where organisation = 'at-police'`);
    sides = [world.a, { node: world.holder, publicationId: police?.id ?? '', slot: 'b' }];
  }, 60_000);
  afterAll(async () => { await world.close(); });
  const id = () => world.matcher.candidateId;
  const judge = (actor: World['people']['worker'], kind: 'CONFIRM' | 'RELEASE') =>
    world.holder.line.review.judge({ actor, access: ACCESS, id: id(), command: kind === 'RELEASE' ? { kind, fields: [] } : { kind } });
  const say = async (state: 'RELEASED' | 'CONFIRMED', signed: readonly string[]) => {
    await world.matcher.say(sides[0], { state, counterpart: AT_CONTACT, judgements: [...signed] });
    await world.matcher.say(sides[1], { state, side: 'OTHER', counterpart: AT_CONTACT, judgements: [...signed] });
  };
  const signed = async () => (await world.matcher.judgements(await carry(world))).map((entry) => entry.signed);

  it('hold a side each, under one id, and see only their own', async () => {
    const { matcher, people, holder } = world;
    await matcher.say(sides[0], { counterpart: AT_CONTACT });
    expect(await codeOf(holder.line.candidates.read(people.police, ACCESS, id()))).toBe('NOT_AVAILABLE');
    await expectOk(judge(people.worker, 'RELEASE'));
    await say('RELEASED', await signed());
    const [first, second] = [await expectOk(holder.line.candidates.read(people.worker, ACCESS, id())), await expectOk(holder.line.candidates.read(people.police, ACCESS, id()))];
    expect([first.candidate.document.side, second.candidate.document.side]).toEqual(['DECIDING', 'OTHER']);
    expect(await holder.rows('select slot, organisation from candidate order by slot')).toEqual([{ slot: 'a', organisation: 'at-child-protection' }, { slot: 'b', organisation: 'at-police' }]);
  });

  it('turn the two keys by two people, even if one person works for both', async () => {
    const { people, holder } = world;
    const released = (await holder.rows<{ verdicts: { signed: string }[] }>(`select verdicts from candidate where slot = 'a'`))[0]?.verdicts.map((entry) => entry.signed) ?? [];
    await expectOk(judge(people.worker, 'CONFIRM'));
    const both = { ...people.worker, organisation: 'at-police', roles: ['INVESTIGATOR'] as const };
    expect(await codeOf(judge(both, 'CONFIRM'))).toBe('SECOND_PERSON_REQUIRED');
    await expectOk(judge(people.police, 'CONFIRM'));
    await say('CONFIRMED', [...released, ...await signed()]);
  });

  it('disclose to each other without a word in the log', async () => {
    const { people, holder } = world;
    await expectOk(holder.line.disclosure.disclose({ actor: people.supervisor, access: ACCESS, id: id(), fields: ['NAMES'], handlingText: 'Not for the file.' }));
    expect((await carry(world)).map(({ topic }) => topic)).toEqual(['homeward.judgements.at']);
    await holder.line.sweep();
    const stubs = await expectOk(holder.line.disclosures.list(people.police, 10, undefined));
    expect(stubs.map(({ direction, toCountry }) => [direction, toCountry])).toEqual([['RECEIVED', 'AT']]);
    const disclosureId = stubs[0]?.disclosureId ?? '';
    expect((await expectOk(holder.line.disclosures.list(people.worker, 10, undefined))).map(({ direction }) => direction)).toEqual(['SENT']);
    expect((await expectOk(holder.line.disclosures.read(people.worker, ACCESS, disclosureId))).received).toBeNull();
    await expectOk(holder.line.disclosures.acknowledge(people.police, ACCESS, disclosureId));
    expect((await expectOk(holder.line.disclosures.read(people.police, ACCESS, disclosureId))).received?.handlingAcknowledgedAt).toEqual(world.clock.now());
  });

  it('take a disclosure back at once when the own record is withdrawn, whatever the matcher says', async () => {
    const { holder, people } = world;
    await holder.rows(`update publication set state = 'WITHDRAWN' where publication_id = $1`, [sides[0].publicationId]);
    await holder.line.sweep();
    expect(await expectOk(holder.line.disclosures.list(people.police, 10, undefined))).toEqual([]);
    expect(await holder.rows('select 1 from disclosure_delivery')).toEqual([]);
  });

  it('are forgotten with the case, at once', async () => {
    await world.holder.rows('delete from person_case where id = $1', [world.held.caseId]);
    await world.holder.line.sweep();
    expect(await world.holder.rows('select slot from candidate')).toEqual([{ slot: 'b' }]);
    expect(await world.holder.rows(`select 1 from judgement where slot = 'a'`)).toEqual([]);
  });
});
