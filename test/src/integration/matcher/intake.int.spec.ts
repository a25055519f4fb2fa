import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silent, type Signals } from '@homeward/matcher';
import type { LogPort, MinimalRecord } from '@homeward/shared';
import { eventually } from '../../contract/reader.js';
import { newPublicationId, type Node } from './node.js';
import { heldChild, record, soughtChild, stranger } from './people.js';
import { matcherWorld, type World } from './world.js';

describe('intake', () => {
  let world: World;
  let node: Node;
  beforeEach(async () => { world = await matcherWorld(['at', 'gr']); node = world.node('at'); }, 60_000);
  afterEach(() => world.stop());

  const live = async () => (await world.database.sql<{ id: string; version: number; envelope: number }>('select publication_id as id, version, envelope_number as envelope from record order by 1'));
  const outcomes = async () => (await node.receipts()).map(({ outcome, reason }) => reason ?? outcome);
  const answered = (count: number) => eventually(`${count} receipts`, async () => (await node.receipts()).length >= count);
  const quarantined = async () => (await world.database.sql<{ reason: string }>('select reason from quarantine order by log_offset')).map(({ reason }) => reason);

  it('puts bad messages aside with a reason and takes in their neighbours', async () => {
    const good = Array.from({ length: 6 }, (_, number) => stranger(number));
    const [valid, ofGreece, refusedByDatabase] = [await node.sealedRecord(good[0]!), record({ country: 'GR' }), record({ version: 3_000_000_000 })];
    const forged = await world.node('gr').sealed('record', ofGreece.publicationId, 1, ofGreece, { topic: node.records });
    const invalid = newPublicationId();
    await node.append(
      valid, { key: 'nonsense\u0001', value: Buffer.from('not an envelope') },
      await node.sealedRecord(good[1]!), { key: newPublicationId(), value: valid.value },
      await node.sealedRecord(good[2]!), { key: ofGreece.publicationId, value: forged.value },
      await node.sealedRecord(good[3]!), await node.sealed('record', invalid, 1, { ...record({ publicationId: invalid }), names: [{ value: 'x' }] }),
      await node.sealedRecord(good[4]!), await node.sealedRecord(refusedByDatabase),
      await node.sealedRecord({ ...record(), schema: '2.0' }), { key: newPublicationId(), value: null },
      await node.sealedRecord({ ...good[5]!, schema: '1.9', somethingNew: true } as MinimalRecord),
    );
    await world.start();
    await answered(13);
    expect(await outcomes()).toEqual([
      'ACCEPTED', 'NOT_AN_ENVELOPE', 'ACCEPTED', 'WRONG_KEY', 'ACCEPTED', 'WRONG_ISSUER_FOR_TOPIC', 'ACCEPTED', 'RECORD_INVALID', 'ACCEPTED', 'INTERNAL', 'RECORD_SCHEMA_UNKNOWN', 'UNSIGNED_TOMBSTONE', 'ACCEPTED',
    ]);
    expect((await live()).map(({ id }) => id)).toEqual(good.map(({ publicationId }) => publicationId).sort());
    expect(await quarantined()).toEqual(['NOT_AN_ENVELOPE', 'WRONG_KEY', 'WRONG_ISSUER_FOR_TOPIC', 'RECORD_INVALID', 'INTERNAL', 'RECORD_SCHEMA_UNKNOWN']);
    expect((await node.receipts()).find(({ reason }) => reason === 'RECORD_INVALID')?.where).toContain('names.0.script');
  }, 60_000);

  it('keeps the newest version whatever the order and repetition of arrival', async () => {
    const one = stranger(1);
    const version = (number: number) => node.sealedRecord({ ...one, version: number });
    await world.start();
    await node.append(await version(3), await version(1), await version(2), await version(3), await node.sealedRecord({ ...one, version: 2 }, 9));
    await answered(5);
    expect(await outcomes()).toEqual(['ACCEPTED', 'STALE', 'STALE', 'ACCEPTED', 'STALE']);
    expect(await live()).toEqual([{ id: one.publicationId, version: 3, envelope: 1 }]);
  }, 60_000);

  it('brings no erased person back: not by a replay, a late duplicate or a newer version', async () => {
    const [sought, held] = [soughtChild(), heldChild()];
    const running = await world.start();
    await node.publish(sought);
    await world.node('gr').publish(held);
    await eventually('a candidate', async () => (await world.node('gr').documents()).length === 1);
    await node.append({ key: sought.publicationId, value: Buffer.from('a bad version of hers') });
    await eventually('quarantined', async () => (await quarantined()).length === 1);
    await node.erase(sought.publicationId, 2);
    await eventually('the holder is told to forget', async () => (await world.node('gr').documents()).length === 0);
    await eventually('a tombstone follows', async () => (await world.node('gr').read('candidates')).some(({ type }) => type === 'tombstone'));
    await node.append(await node.sealedTombstone(sought.publicationId, 2), await node.sealedRecord({ ...sought, version: 7 }));
    await answered(4);
    await running.stop();
    await world.database.sql('update consumer_offset set next_offset = 0');
    await world.start();
    await answered(8);
    expect((await outcomes()).slice(-4)).toEqual(['ERASED', 'NOT_AN_ENVELOPE', 'ERASED', 'ERASED']);
    expect((await live()).map(({ id }) => id)).toEqual([held.publicationId]);
    const left = await world.database.sql('select 1 from candidate union all select 1 from judgement union all select 1 from candidate_evidence union all select 1 from desk_candidate');
    expect(left).toEqual([]);
    expect(await quarantined()).toEqual([]);
  }, 60_000);

  it('brings every record into the index, in the order of positions', async () => {
    const people = Array.from({ length: 450 }, (_, number) => stranger(number));
    const seen: { readonly position: bigint; readonly records: number }[] = [];
    const matcher = await world.start({ signals: { ...silent, indexed: (position, records) => { seen.push({ position, records }); } } });
    await node.publish(...people);
    await eventually('everything is indexed', async () => seen.at(-1)?.position === 450n && matcher.caughtUp());
    expect(seen.every(({ position, records }) => position === BigInt(records))).toBe(true);
  }, 60_000);

  it('compares a digest as of its place in the topic, and asks for what differs', async () => {
    const [one, two, lost] = [stranger(1), stranger(2), stranger(3)];
    const entry = ({ publicationId, version }: MinimalRecord) => ({ publicationId, version, envelopeNumber: 1 });
    await world.start();
    await node.append(
      await node.sealedRecord(one), await node.sealedDigest([entry(one)]), await node.sealedRecord(two), await node.sealedDigest([entry(one), entry(two)]),
      await node.sealedDigest([entry(one), entry(two), entry(lost)]),
    );
    await eventually('a request to reconcile', async () => (await node.read('receipts')).some(({ type }) => type === 'reconcile'));
    const requests = (await node.read('receipts')).filter(({ type }) => type === 'reconcile').map(({ body }) => body as { entries: { publicationId: string }[] });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.entries.every(({ publicationId }) => publicationId !== lost.publicationId)).toBe(true);
  }, 60_000);

  it('lets only one of two live matchers take a batch: the other one rolls back', async () => {
    const people = Array.from({ length: 60 }, (_, number) => stranger(number));
    const log = world.connect('matcher');
    const interruptions: string[] = [];
    // In a group of its own the second one is fed all the same, as a reader is that does not know yet that it lost its topic.
    const zombie: LogPort = { append: (topic, messages) => log.append(topic, messages), range: (topic) => log.range(topic), healthy: () => log.healthy(), close: () => log.close(), consume: (options) => log.consume({ ...options, group: 'zombie' }) };
    const signals: Signals = { ...silent, interruption: (part, code) => { interruptions.push(`${part} ${code}`); } };
    await Promise.all([world.start({ signals }), world.start({ ...world.optionsOf(), log: zombie, signals })]);
    for (const person of people) await node.publish(person);
    await eventually('all are in', async () => (await live()).length === 60);
    await answered(60);
    expect((await outcomes()).filter((outcome) => outcome === 'ACCEPTED')).toHaveLength(60);
    const [counter] = await world.database.sql<{ value: string }>('select value::text as value from position_counter');
    expect(counter?.value).toBe('60');
    expect(interruptions).toContain('intake HANDLER');
  }, 60_000);

  it('reads a country that joins later, without a restart', async () => {
    const { trust } = world.federation;
    let tell: (next: typeof trust) => void = () => undefined;
    const only = { ...trust, countries: () => ['gr'], changed: (listener: typeof tell) => { tell = listener; return () => undefined; } };
    await world.start({ trust: only });
    await node.publish(stranger(1));
    await world.node('gr').publish(stranger(2, { country: 'GR' }));
    await eventually('the first country is read', async () => (await live()).length === 1);
    tell(trust);
    await eventually('the second one too', async () => (await live()).length === 2);
  }, 60_000);

  it('suspends what came under a revoked key, until it is published again', async () => {
    const [sought, held] = [soughtChild(), heldChild()];
    const { trust } = world.federation;
    let revoked: readonly { participant: string; kid: string; revokedAt: string; suspectedSince: string }[] = [];
    await world.start({ trust: { ...trust, revoked: () => revoked, changed: () => () => undefined } });
    await node.publish(sought);
    await world.node('gr').publish(held);
    await eventually('a candidate', async () => (await world.node('gr').documents()).length === 1);
    revoked = [{ participant: 'at', kid: world.federation.ring('at').signingKey(Date.now()).kid, revokedAt: new Date().toISOString(), suspectedSince: new Date(Date.now() - 60_000).toISOString() }];
    await eventually('it is withdrawn', async () => (await world.node('gr').documents())[0]?.state === 'WITHDRAWN');
    expect((await world.node('gr').documents())[0]).not.toHaveProperty('counterpart');
    revoked = [];
    await node.append(await node.sealedRecord(sought, 2));
    await eventually('it is back', async () => (await world.node('gr').documents())[0]?.state === 'FIRST_REVIEW');
  }, 60_000);
});
