import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MinimalRecord, RevokedKey } from '@homeward/shared';
import { eventually } from '../../contract/reader.js';
import type { Node } from './node.js';
import { heldChild, record, soughtChild, stranger } from './people.js';
import { matcherWorld, type World } from './world.js';

describe('review of candidates', () => {
  let world: World;
  let seeker: Node;
  let holder: Node;
  beforeEach(async () => { world = await matcherWorld(['at', 'gr']); [seeker, holder] = [world.node('at'), world.node('gr')]; }, 60_000);
  afterEach(() => world.stop());

  const stateOf = (node: Node, state: string) => eventually(`${node.country} has ${state}`, async () => (await node.documents()).some((document) => document.state === state));
  const candidates = async () => (await world.database.sql<{ n: number }>('select count(*)::int as n from candidate'))[0]?.n;
  const indexed = (matcher: { caughtUp(): Promise<boolean> }, count: number) => eventually('everything is indexed', async () =>
    (await world.database.sql<{ n: number }>('select value::int as n from position_counter'))[0]?.n === count && matcher.caughtUp());

  it('tells a fisher nothing, whatever kind it makes up or amends to', async () => {
    const matcher = await world.start();
    const held = heldChild();
    await holder.publish(held);
    const kinds: readonly MinimalRecord['kind'][] = ['MISSING_ADULT', 'MISSING_CHILD', 'UNACCOMPANIED_MINOR', 'SEPARATED_CHILD', 'FOUND_PERSON', 'CHILD_AT_RISK', 'UNIDENTIFIED_REMAINS', 'RETAINED_DOCUMENT'];
    const bait = kinds.map((kind) => soughtChild({ kind }));
    await seeker.publish(...bait);
    await seeker.publish(...bait.map((made, index) => ({ ...made, version: 2, kind: kinds[(index + 3) % kinds.length]!, custody: { status: 'HELD' as const, validated: true, since: '2026-01-01' } })));
    // Two versions that are read together take one position, so the receipts are counted.
    await eventually('all is taken in', async () => (await seeker.receipts()).length === 2 * kinds.length && matcher.caughtUp());
    await eventually('the holder decides on each', async () => (await holder.documents()).length === kinds.length);
    const seen = (await seeker.read('candidates')).filter(({ body }) => JSON.stringify(body ?? {}).includes(held.publicationId) || JSON.stringify(body ?? {}).includes('"GR"'));
    expect(seen).toEqual([]);
  }, 60_000);

  it('does not bring two countries together whose handling forbids it, and takes back what it forbids later', async () => {
    const matcher = await world.start();
    const [sought, held] = [soughtChild(), heldChild()];
    const closed = { ...held.handling, notReleasableTo: ['AT'] };
    await seeker.publish(sought);
    await holder.publish({ ...held, handling: closed });
    await indexed(matcher, 2);
    expect(await candidates()).toBe(0);
    await holder.publish({ ...held, version: 2 });
    await stateOf(holder, 'FIRST_REVIEW');
    await holder.publish({ ...held, version: 3, handling: closed });
    await stateOf(holder, 'WITHDRAWN');
    expect((await holder.documents())[0]).not.toHaveProperty('counterpart');
  }, 60_000);

  it('hands the first decision to the side that gains validated custody, and the former one forgets', async () => {
    await world.start();
    const [sought, found] = [soughtChild(), heldChild({ custody: { status: 'HELD', validated: false } })];
    await seeker.publish(sought);
    await eventually('the search is first', async () => (await seeker.receipts()).length === 1);
    await holder.publish(found);
    await stateOf(seeker, 'FIRST_REVIEW');
    expect(await holder.documents()).toEqual([]);
    await holder.publish({ ...found, version: 2, custody: { status: 'HELD', validated: true } });
    await stateOf(holder, 'FIRST_REVIEW');
    await eventually('the seeker forgets', async () => (await seeker.documents()).length === 0);
  }, 60_000);

  it('lets an amended telephone number void nothing, and an amended birth reopen', async () => {
    await world.start();
    const [sought, held] = [soughtChild(), heldChild()];
    await seeker.publish(sought);
    await holder.publish(held);
    await stateOf(holder, 'FIRST_REVIEW');
    await holder.judge((await holder.documents())[0]!, 'RELEASE', { releaseFields: [] });
    await stateOf(seeker, 'RELEASED');
    await seeker.publish({ ...sought, version: 2, handling: { ...sought.handling, contact: { authority: 'Sample office', telephone: '+43 1 000' } } });
    await eventually('the holder sees the number', async () => (await holder.documents())[0]?.counterpart?.contact.telephone === '+43 1 000');
    expect((await holder.documents())[0]?.state).toBe('RELEASED');
    await seeker.publish({ ...sought, version: 3, birth: { type: 'DATE', value: '2014', precision: 'YEAR', calendar: 'GREGORIAN', estimated: true } });
    await stateOf(holder, 'FIRST_REVIEW');
    await eventually('the seeker keeps the state only', async () => { const [document] = await seeker.documents(); return document?.state === 'FIRST_REVIEW' && document.evidence.length === 0; });
  }, 60_000);

  it('gives a side that asks the next ones that it decides under the threshold, once', async () => {
    const matcher = await world.start();
    const held = heldChild();
    const alike = record({ country: 'AT', birth: held.birth! });
    await seeker.publish(soughtChild(), alike, stranger(1));
    await holder.publish(held);
    await indexed(matcher, 4);
    const before = await candidates();
    await holder.askNext(held.publicationId);
    await eventually('one more', async () => (await holder.documents()).length === before! + 1);
    const next = (await holder.documents()).find(({ otherVersion, bits }) => otherVersion === 1 && bits < 12);
    expect(next).toMatchObject({ state: 'FIRST_REVIEW', side: 'DECIDING' });
    await holder.publish({ ...held, version: 2 });
    await indexed(matcher, 6);
    expect((await holder.documents()).filter(({ state }) => state === 'FIRST_REVIEW')).toHaveLength(before! + 1);
  }, 60_000);

  it('does not interrupt another side with the pairs that somebody asked for', async () => {
    const matcher = await world.start();
    const sought = soughtChild();
    await seeker.publish(sought);
    await indexed(matcher, 1);
    await holder.publish(heldChild({ custody: { status: 'NOT_HELD', validated: false } }));
    await eventually('the search decides', async () => (await seeker.documents()).length === 1);
    await holder.publish(record({ country: 'GR', birth: sought.birth!, kind: 'UNACCOMPANIED_MINOR', custody: { status: 'HELD', validated: true } }), record({ country: 'GR', birth: sought.birth! }));
    await indexed(matcher, 4);
    expect(await candidates()).toBe(1);
    await seeker.askNext(sought.publicationId);
    await eventually('one more', async () => (await seeker.documents()).length === 2);
    expect({ all: await candidates(), atTheHolder: await holder.documents() }).toEqual({ all: 2, atTheHolder: [] });
  }, 60_000);

  it('gives them to a record that has no candidate yet, to its own country alone, and nothing of whom another holds', async () => {
    const matcher = await world.start();
    const held = heldChild();
    const alike = record({ country: 'AT', birth: held.birth! });
    await holder.publish(held);
    await seeker.publish(alike);
    await indexed(matcher, 2);
    await seeker.askNext(alike.publicationId);
    await seeker.askNext(held.publicationId);
    await holder.askNext(alike.publicationId);
    await eventually('the wish of the own record alone is entered', async () => (await world.database.sql('select 1 from next_request')).length === 1);
    await indexed(matcher, 3);
    expect({ all: await candidates(), atTheSeeker: await seeker.documents() }).toEqual({ all: 0, atTheSeeker: [] });
    await holder.askNext(held.publicationId);
    await eventually('the holder decides', async () => (await holder.documents()).length === 1);
    expect((await holder.documents())[0]).toMatchObject({ state: 'FIRST_REVIEW', side: 'DECIDING', ownPublicationId: held.publicationId });
    expect(await seeker.documents()).toEqual([]);
  }, 60_000);

  it('counts no judgement under a key that was revoked, until it is given again under a good one', async () => {
    const { trust } = world.federation;
    let revoked: readonly RevokedKey[] = [];
    await world.start({ trust: { ...trust, revoked: () => revoked, changed: () => () => undefined } });
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await stateOf(holder, 'FIRST_REVIEW');
    await holder.judge((await holder.documents())[0]!, 'RELEASE', { releaseFields: ['SEX'] });
    await stateOf(seeker, 'RELEASED');
    await seeker.judge((await seeker.documents())[0]!, 'CONFIRM');
    await holder.judge((await holder.documents())[0]!, 'CONFIRM');
    await stateOf(holder, 'CONFIRMED');
    const { kid } = world.federation.ring('at').signingKey(Date.now());
    revoked = [{ participant: 'at', kid, revokedAt: new Date().toISOString(), suspectedSince: new Date(Date.now() + 60_000).toISOString() }];
    await stateOf(holder, 'RELEASED');
    await stateOf(seeker, 'RELEASED');
    expect(await world.database.sql('select country, suspended from judgement order by country, suspended')).toEqual([{ country: 'at', suspended: true }, { country: 'gr', suspended: false }, { country: 'gr', suspended: false }]);
    revoked = [];
    await seeker.judge((await seeker.documents())[0]!, 'CONFIRM');
    await stateOf(holder, 'CONFIRMED');
  }, 60_000);

  it('finds the same pairs with two shares as with one', async () => {
    const people = Array.from({ length: 12 }, (_, index) => soughtChild({ names: [{ value: `Zorv${'aeiou'[index % 5]!}ne Quelli${'bcdfghklm'[index % 9]!}ar`, script: 'Latn', part: 'FULL', kind: 'LEGAL' }] }));
    const first = await world.start();
    await seeker.publish(...people.slice(0, 6));
    await holder.publish(...people.slice(6).map((person) => ({ ...person, country: 'GR' })));
    await indexed(first, 12);
    const pairs = async (sql: World['database']['sql']) => (await sql<{ pair: string }>(`select a_id || ' ' || b_id as pair from candidate order by 1`)).map(({ pair }) => pair);
    const expected = await pairs(world.database.sql);
    await first.stop();
    const other = await world.migrated();
    const options = world.optionsOf(other.url('worker'));
    const [one, two] = [await world.start({ ...options, share: { number: 0, of: 2 } }), await world.start({ ...world.optionsOf(other.url('worker')), share: { number: 1, of: 2 } })];
    await eventually('both shares are through', async () => (await options.database.sql<{ n: number }>('select value::int as n from position_counter'))[0]?.n === 12 && await one.caughtUp() && await two.caughtUp());
    const shares = (await options.database.sql<{ share: number }>('select distinct share from index_worker')).length;
    expect({ shares, pairs: await pairs(options.database.sql) }).toEqual({ shares: 2, pairs: expected });
    expect(expected.length).toBeGreaterThan(30);
    await Promise.all([one.stop(), two.stop()]);
    await other.drop();
  }, 90_000);

  it('sends a document to a country without a key as soon as it has one', async () => {
    const { trust } = world.federation;
    let keyless = true;
    const partly = { ...trust, changed: () => () => undefined, encryptionKey: (country: string, nowMs: number) => (keyless && country === 'gr' ? { ok: false as const, failure: 'KEY_NOT_VALID_NOW' as const } : trust.encryptionKey(country, nowMs)) };
    const matcher = await world.start({ trust: partly });
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await indexed(matcher, 2);
    expect(await holder.documents()).toEqual([]);
    keyless = false;
    await stateOf(holder, 'FIRST_REVIEW');
  }, 60_000);
});

describe('without the version guard', () => {
  it('a record goes backwards, which is what the guard is for', async () => {
    const world = await matcherWorld(['at']);
    const [node, one] = [world.node('at'), stranger(1)];
    await world.start({ guard: () => 'NEWER' });
    await node.publish({ ...one, version: 3 }, { ...one, version: 1 });
    await eventually('both are in', async () => (await node.receipts()).length === 2);
    expect(await world.database.sql('select version from record')).toEqual([{ version: 1 }]);
    await world.stop();
  }, 60_000);
});
