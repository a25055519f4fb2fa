import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@homeward/registry';
import { candidatesTopic } from './node.js';
import { ScriptedMatcher } from './scripted-matcher.js';
import { ACCESS, AT_CONTACT, carry, codeOf, confirmBoth, expectOk, GR_CONTACT, makeWorld, sayConfirmed, type World } from './world.js';

describe('what is sent twice, late or wrong', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });
  const topic = candidatesTopic('AT');
  const number = async () => (await world.holder.rows<{ n: string }>('select document_number as n from candidate'))[0]?.n;

  it('changes nothing when a document comes again or late', async () => {
    const { matcher, holder, a } = world;
    const [first, second] = [await matcher.document(a, {}), await matcher.document(a, { nudges: 1 })];
    await holder.deliver(topic, [first, second, first, second, second]);
    expect(await number()).toBe('2');
    expect(await holder.rows('select kind from notice order by kind')).toEqual([{ kind: 'ARRIVED' }, { kind: 'NUDGED' }]);
    expect(await holder.rows('select 1 from candidate_change')).toHaveLength(2);
  });

  it('sets a bad message aside with its reason, and takes the good ones around it', async () => {
    const { matcher, holder, a, federation } = world;
    const good = await matcher.document(a, { nudges: 2 });
    const bad = await matcher.document(a, {});
    const unknown = await matcher.document({ ...a, publicationId: 'Z'.repeat(22) }, {});
    const last = await matcher.document(a, { nudges: 3 });
    await holder.deliver(topic, [good, { ...bad, value: Buffer.from('nonsense') }, { ...bad, key: `${matcher.candidateId}.b` }, { key: good.key, value: null, headers: {} }, unknown, last]);
    const reasons = await holder.rows<{ reason: string }>('select reason from quarantined_message order by message_offset');
    expect(reasons.map(({ reason }) => reason)).toEqual(['NOT_AN_ENVELOPE', 'WRONG_KEY', 'UNSIGNED_TOMBSTONE', 'UNKNOWN_RECORD']);
    expect(await holder.rows('select nudges from candidate')).toEqual([{ nudges: 3 }]);
    expect(federation.trust.countries()).toContain('at');
  });

  it('takes in later what spoke of a record that was not there yet, as a restored node reads it', async () => {
    const { holder, federation, clock, people } = world;
    const young = { node: holder, publicationId: randomIds.publicationId(), slot: 'a' } as const;
    const other = new ScriptedMatcher(federation, () => clock.now().getTime(), randomUUID());
    await other.say(young, { nudges: 7 });
    const waiting = () => holder.rows(`select 1 from quarantined_message where reason = 'UNKNOWN_RECORD' and key = $1`, [`${other.candidateId}.a`]);
    await holder.line.sweep();
    expect(await waiting()).toHaveLength(1);
    await holder.publish(people.worker, { publicationId: young.publicationId, reference: 'REF-8' });
    await holder.line.sweep();
    expect(await waiting()).toEqual([]);
    expect(await holder.rows('select nudges from candidate where own_publication_id = $1', [young.publicationId])).toEqual([{ nudges: 7 }]);
    await holder.deliver(topic, [await other.erase(young)]);
  });

  it('forgets with a candidate what was refused under its key', async () => {
    const { holder, federation, clock, people } = world;
    const held = await holder.publish(people.worker, { reference: 'REF-9' });
    const side = { node: holder, publicationId: held.publicationId, slot: 'a' } as const;
    const other = new ScriptedMatcher(federation, () => clock.now().getTime(), randomUUID());
    await other.say(side, {});
    await holder.deliver(topic, [{ ...await other.document(side, {}), value: Buffer.from('nonsense') }]);
    const kept = () => holder.rows('select 1 from quarantined_message where key = $1', [`${other.candidateId}.a`]);
    expect(await kept()).toHaveLength(1);
    await holder.deliver(topic, [await other.erase(side)]);
    expect(await kept()).toEqual([]);
  });

  it('keeps of a message that is too large only that it came', async () => {
    const { holder } = world;
    await holder.deliver(topic, [{ key: 'large', value: Buffer.alloc(300_000, 1), headers: {} }]);
    expect(await holder.rows(`select value, reason from quarantined_message where key = 'large'`)).toEqual([{ value: null, reason: 'NOT_AN_ENVELOPE_TOO_LARGE_TO_KEEP' }]);
  });

  it('lets a second reader of the same batch do nothing', async () => {
    const { matcher, holder, a } = world;
    const message = await matcher.document(a, { nudges: 4 });
    await holder.deliver(topic, [message]);
    await holder.rows('update consumer_offset set next_offset = next_offset + 5 where topic = $1', [topic]);
    await expect(holder.deliver(topic, [await matcher.document(a, { nudges: 5 })])).rejects.toThrow('another reader');
    expect(await holder.rows('select nudges from candidate')).toEqual([{ nudges: 4 }]);
    await holder.rows('update consumer_offset set next_offset = next_offset - 5 where topic = $1', [topic]);
  });
});

describe('a node that was away longer than the log keeps its tombstones', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });
  const topic = candidatesTopic('AT');

  it('reads its topic again, forgets what no longer stands there, and keeps what does', async () => {
    const { matcher, holder, a, clock, federation, people } = world;
    await matcher.say(a, {});
    const held = await holder.publish(people.worker, { reference: 'REF-7' });
    const stays = new ScriptedMatcher(federation, () => clock.now().getTime(), randomUUID());
    await stays.say({ node: holder, publicationId: held.publicationId, slot: 'a' }, {});
    const ids = async () => (await holder.rows<{ id: string }>('select candidate_id as id from candidate order by 1')).map(({ id }) => id);
    expect(await ids()).toEqual([matcher.candidateId, stays.candidateId].sort());

    clock.pass(3 * 24);
    holder.miss(topic, 4n);
    expect(await holder.readOn(topic, [])).toBe(2n);
    clock.pass(4 * 24);
    const standing = await stays.document({ node: holder, publicationId: held.publicationId, slot: 'a' }, {});
    expect(await holder.readOn(topic, [{ ...standing, value: Buffer.from('sealed to a key that is destroyed') }])).toBe(0n);
    expect(await ids()).toEqual([stays.candidateId]);
    expect(await holder.rows('select 1 from topic_key_seen')).toEqual([]);
    expect(await holder.readOn(topic, [])).toBe(6n);
  });
});

describe('forgetting a candidate', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
    await sayConfirmed(world, await confirmBoth(world));
    await expectOk(world.holder.line.disclosure.disclose({ actor: world.people.supervisor, access: ACCESS, id: world.matcher.candidateId, fields: ['NAMES'] }));
    await carry(world);
  }, 60_000);
  afterAll(async () => { await world.close(); });

  it('takes evidence, verdicts, notices and disclosures with it, at both nodes, and does not come back', async () => {
    const { matcher, holder, seeker, a, b, people } = world;
    const [late, lateAtSeeker] = [await matcher.document(a, { state: 'CONFIRMED', counterpart: GR_CONTACT }), await matcher.document(b, { state: 'CONFIRMED', side: 'OTHER', counterpart: AT_CONTACT })];
    expect(await seeker.rows('select 1 from disclosure_received')).toHaveLength(1);
    await holder.deliver(candidatesTopic('AT'), [await matcher.erase(a), late]);
    const sent = await carry(world);
    expect(await seeker.rows('select 1 from disclosure_received')).toEqual([]);
    await seeker.deliver(candidatesTopic('GR'), [await matcher.tombstone(b), lateAtSeeker]);
    for (const node of [holder, seeker]) {
      for (const table of ['candidate', 'judgement', 'notice', 'notice_delivery', 'disclosure_received']) expect([table, await node.rows(`select 1 from ${table}`)]).toEqual([table, []]);
    }
    expect(await holder.rows('select 1 from disclosure_sent')).toEqual([]);
    expect(sent.filter(({ value, topic }) => value === null && topic === 'homeward.disclosures.gr')).toHaveLength(1);
    expect(sent.filter(({ value, topic }) => value === null && topic === 'homeward.judgements.at').length).toBeGreaterThanOrEqual(2);
    expect(await codeOf(holder.line.candidates.read(people.worker, ACCESS, matcher.candidateId))).toBe('NOT_AVAILABLE');
  });
});

describe('a node that was restored from a backup', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  it('reads what was said before the matcher\'s keys and its own came to their end, by the day it was said', async () => {
    const { matcher, holder, a, clock } = world;
    const [message, saidAtMs] = [await matcher.document(a, { nudges: 1 }), clock.now().getTime()];
    clock.pass(24 * 400);
    await holder.deliver(candidatesTopic('AT'), [message], saidAtMs);
    expect(await holder.rows('select nudges from candidate')).toEqual([{ nudges: 1 }]);
    await holder.deliver(candidatesTopic('AT'), [message], clock.now().getTime());
    expect(await holder.rows('select reason from quarantined_message')).toEqual([{ reason: 'KEY_NOT_VALID_NOW' }]);
  });
});
