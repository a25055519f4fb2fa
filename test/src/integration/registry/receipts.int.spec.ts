import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bucketOf, type OpenedMessage } from '@homeward/shared';
import { eventually, inputOf, publishedCase, staffOf, type CaseAnswer, type Staff } from './api.js';
import { MatcherHand, receiptOf } from './matcher-hand.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

let world: NodeWorld;
let node: RunningNode;
let hand: MatcherHand;
let staff: Staff;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
  hand = new MatcherHand(world);
  await hand.start();
  staff = staffOf(() => node, 'at-child-protection');
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
}, 60_000);
afterAll(async () => { await hand.stop(); await world.stop(); }, 60_000);

const keyOf = (answer: CaseAnswer): string => answer.publication?.publicationId ?? '';
const publicationOf = async (id: string, reference: string) => {
  const answer = await staff.caseworker.read(id, reference);
  return answer.__typename === 'Case' ? answer.publication : null;
};
const outboxRows = (key: string) => world.database.asAdministrator(async (client) => (await client.query<{ value: Buffer | null }>('select value from outbox where key = $1', [key])).rows);

describe('receipts', () => {
  it('tell the owner what was accepted, and what was put aside and where', async () => {
    const { id, ...published } = await publishedCase(staff, 'AT-R-1');
    const key = keyOf({ id, ...published });
    await hand.receipt({ key, version: 1 }, 'ACCEPTED');
    await eventually('acceptance', async () => ((await publicationOf(id, 'AT-R-1'))?.acceptedVersion === 1 ? true : undefined));
    await staff.caseworker.do('publishCase', 'AT-R-1', { caseId: ['ID!', id] });
    await hand.receiptAlone({ key, version: 2 }, 'QUARANTINED', { reason: 'RECORD_INVALID', where: 'names.0.script' });
    await eventually('the problem', async () => ((await publicationOf(id, 'AT-R-1'))?.problem === 'RECORD_INVALID' ? true : undefined));
    await staff.caseworker.do('publishCase', 'AT-R-1', { caseId: ['ID!', id] });
    await hand.receipt({ key, version: 3 }, 'ACCEPTED');
    await eventually('the end of the problem', async () => ((await publicationOf(id, 'AT-R-1'))?.problem === null ? true : undefined));
  }, 60_000);

  it('of one envelope stand each for itself: one that cannot be applied takes no other with it', async () => {
    const { id, ...published } = await publishedCase(staff, 'AT-R-0');
    await hand.receipts(receiptOf({ key: 'no text\u0000', version: 1 }, 'QUARANTINED'), receiptOf({ key: keyOf({ id, ...published }), version: 1 }, 'ACCEPTED'));
    await eventually('acceptance', async () => ((await publicationOf(id, 'AT-R-0'))?.acceptedVersion === 1 ? true : undefined));
  }, 60_000);

  it('let the node send the tombstone after an erasure, and clear the outbox of the person', async () => {
    const { id, ...published } = await publishedCase(staff, 'AT-R-2');
    const key = keyOf({ id, ...published });
    await staff.supervisor.do('eraseCase', 'AT-R-2', { caseId: ['ID!', id] });
    await hand.seen('the erase marker', () => hand.of(key).some(({ message }) => message.coordinates.type === 'erase'));
    expect(hand.of(key).some(({ type }) => type === 'TOMBSTONE')).toBe(false);
    await hand.receipt({ key, version: 2 }, 'ERASED');
    await hand.seen('the tombstone', () => hand.of(key).some(({ type }) => type === 'TOMBSTONE'));
    await eventually('a clean outbox', async () => ((await outboxRows(key)).every(({ value }) => value === null) ? true : undefined));
    await hand.receipt({ key, version: 1 }, 'ERASED'); // somebody has said the record again
    await hand.seen('a tombstone above it', () => hand.of(key).filter(({ type }) => type === 'TOMBSTONE').length === 2);
  }, 60_000);
});

describe('a request to reconcile', () => {
  it('has what the matcher lacks sent again, under the next envelope number', async () => {
    const published = await publishedCase(staff, 'AT-R-3');
    const key = keyOf(published);
    await hand.reconcile({ bucket: bucketOf(key), entries: [] });
    await hand.seen('the record again', () => hand.of(key).length === 2);
    expect(hand.of(key).map(({ message }) => [message.coordinates.version, message.coordinates.envelopeNumber])).toEqual([[1, 1], [1, 2]]);
    expect((hand.of(key)[1]?.message as OpenedMessage).body).toMatchObject({ publicationId: key, version: 1 });
  }, 60_000);

  it('has what the node erased erased again', async () => {
    const { id, ...published } = await publishedCase(staff, 'AT-R-4');
    const key = keyOf({ id, ...published });
    await staff.caseworker.do('closeCase', 'AT-R-4', { caseId: ['ID!', id], reason: ['ClosingReason!', 'REUNIFIED'] });
    await hand.receipt({ key, version: 2 }, 'ERASED');
    await hand.seen('the tombstone', () => hand.of(key).some(({ type }) => type === 'TOMBSTONE'));
    await hand.reconcile({ bucket: bucketOf(key), entries: [{ publicationId: key, version: 1, envelopeNumber: 1 }] });
    await hand.seen('a marker again', () => hand.of(key).filter(({ message, type }) => type === 'MESSAGE' && message.coordinates.type === 'erase').length === 2);
  }, 60_000);

  it('changes nothing where both agree', async () => {
    const published = await publishedCase(staff, 'AT-R-5');
    const key = keyOf(published);
    await hand.seen('the record', () => hand.of(key).length === 1);
    const others = hand.read.filter(({ key: other, message }) => message.coordinates.type === 'record' && bucketOf(other) === bucketOf(key)).map(({ key: other }) => other);
    const latest = [...new Set(others)].map((other) => hand.of(other).filter(({ type }) => type === 'MESSAGE').at(-1)?.message.coordinates).filter((one) => one?.type === 'record');
    await hand.reconcile({ bucket: bucketOf(key), entries: latest.map((one) => ({ publicationId: one?.key ?? '', version: one?.version ?? 0, envelopeNumber: one?.envelopeNumber ?? 0 })) });
    const marker = await publishedCase(staff, 'AT-R-6');
    await hand.receipt({ key: keyOf(marker), version: 1 }, 'ACCEPTED');
    await eventually('the receipt behind it', async () => ((await publicationOf(marker.id, 'AT-R-6'))?.acceptedVersion === 1 ? true : undefined));
    expect(hand.of(key)).toHaveLength(1);
  }, 60_000);
});

describe('a rotation of keys', () => {
  it('has every live record enveloped anew, and nothing twice', async () => {
    const published = await publishedCase(staff, 'AT-R-7');
    const key = keyOf(published);
    await hand.seen('the record', () => hand.of(key).length === 1);
    const underOthers = () => world.database.asAdministrator((client) => client.query(`update publication set sealed_under = 'old' where publication_id = $1`, [key]));
    await underOthers();
    await node.stop();
    node = await world.start({ variables: { CLOCK_MS: '100' } });
    await hand.seen('the next envelope', () => hand.of(key).length === 2);
    expect(hand.of(key).map(({ message }) => [message.coordinates.version, message.coordinates.envelopeNumber])).toEqual([[1, 1], [1, 2]]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(hand.of(key)).toHaveLength(2);
  }, 60_000);
});

describe('a record that the node says again by itself', () => {
  it('is the next version when the case was amended since, and leaves an audit entry', async () => {
    const published = await publishedCase(staff, 'AT-R-9');
    const key = keyOf(published);
    await hand.seen('the record', () => hand.of(key).length === 1);
    await staff.caseworker.do('amendCase', 'AT-R-9', { id: ['ID!', published.id], expectedVersion: ['Int!', published.version], input: ['CaseInput!', inputOf('AT-R-9', { sex: 1 })] });
    await hand.reconcile({ bucket: bucketOf(key), entries: [] });
    await hand.seen('the next version', () => hand.of(key).length === 2);
    expect(hand.of(key).map(({ message }) => [message.coordinates.version, message.coordinates.envelopeNumber])).toEqual([[1, 1], [2, 1]]);
    const entries = await world.database.asAdministrator((client) => client.query(`select actor, recipients from audit_entry where operation = 'NODE_RESEND' and record_ids @> array[$1]`, [key]));
    expect(entries.rows).toEqual([{ actor: 'node', recipients: ['matcher'] }]);
  }, 60_000);
});

describe('an id that nobody here remembers', () => {
  it('is erased when the matcher asks, once the own topic is known', async () => {
    const stranger = 'Z'.repeat(22);
    await hand.reconcile({ bucket: bucketOf(stranger), entries: [{ publicationId: stranger, version: 4, envelopeNumber: 1 }] });
    await hand.reconcile({ bucket: bucketOf(stranger), entries: [{ publicationId: stranger, version: 4, envelopeNumber: 1 }] });
    await hand.seen('the marker', () => hand.of(stranger).some(({ message }) => message.coordinates.type === 'erase' && message.coordinates.version === 5));
  }, 60_000);
});

describe('an erasure that this database does not remember', () => {
  it('takes the record out of the topic again and leaves the case to a supervisor', async () => {
    const { id, ...published } = await publishedCase(staff, 'AT-R-8');
    const key = keyOf({ id, ...published });
    await hand.receipt({ key, version: 1 }, 'ERASED');
    await hand.seen('the tombstone', () => hand.of(key).some(({ type }) => type === 'TOMBSTONE'));
    expect(await staff.caseworker.read(id, 'AT-R-8')).toMatchObject({ state: 'SUSPENDED', suspensionReason: 'ERASED_BEFORE', published: false });
    expect(await staff.caseworker.tell('resumeCase', 'AT-R-8', { caseId: ['ID!', id] })).toMatchObject({ code: 'WRONG_STATE', fields: [{ code: 'reviewNeeded' }] });
  }, 60_000);
});
