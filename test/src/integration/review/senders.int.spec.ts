import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seal, topicName, type Coordinates, type Disclosure, type LogRecord } from '@homeward/shared';
import { ScriptedMatcher } from './scripted-matcher.js';
import { ACCESS, codeOf, confirmBoth, expectOk, makeWorld, sayConfirmed, type World } from './world.js';

type Message = Pick<LogRecord, 'key' | 'value' | 'headers'>;
const TOPIC = topicName('disclosures', 'gr');
const SECOND_CANDIDATE = '018f0000-0000-7000-8000-00000000000b';

/** Sweden, a member of the federation with good keys of its own, says something to Greece. */
async function bySweden(world: World, type: 'disclosure' | 'disclosure-erase', key: string, body: unknown): Promise<Message> {
  const nowMs = world.clock.now().getTime();
  const coordinates: Coordinates = { type, issuer: 'se', recipient: 'gr', topic: TOPIC, key, version: 1, envelopeNumber: 1, expiresAt: new Date(nowMs + 86_400_000).toISOString() };
  const recipientKey = world.federation.trust.encryptionKey('gr', nowMs);
  if (!recipientKey.ok) throw new Error('no key of the node');
  return { key, ...await seal(coordinates, body, { signing: world.federation.ring('se').signingKey(nowMs), recipientKey: recipientKey.value }) };
}
const disclosed = (world: World, disclosureId: string, candidateId: string): Disclosure => ({
  disclosureId, candidateId, fromCountry: 'SE', toPublicationId: world.sought.publicationId, fields: ['SEX'], content: { sex: 1 }, handling: { codes: ['H0'] },
  expiresAt: new Date(world.clock.now().getTime() + 86_400_000).toISOString(), disclosedAt: world.clock.now().toISOString(),
});

describe('who may disclose', () => {
  let world: World;
  /** What Austria disclosed, not yet carried over. */
  let austrian: Message;
  beforeAll(async () => {
    world = await makeWorld();
    await sayConfirmed(world, await confirmBoth(world));
    await expectOk(world.holder.line.disclosure.disclose({ actor: world.people.supervisor, access: ACCESS, id: world.matcher.candidateId, fields: ['NAMES'] }));
    austrian = (await world.holder.takeOutbox()).find(({ topic }) => topic === TOPIC)!;
  }, 60_000);
  afterAll(async () => { await world.close(); });
  const list = async () => (await expectOk(world.seeker.line.disclosures.list(world.people.seeker, 10, undefined))).map(({ fromCountry, isAmbiguous }) => [fromCountry, isAmbiguous]).sort();
  const read = async (id: string) => (await expectOk(world.seeker.line.disclosures.read(world.people.seeker, ACCESS, id))).received?.fromCountry;

  it('is the counterpart of the candidate alone; a third country is set aside with the reason', async () => {
    const id = '018f0000-0000-7000-8000-000000000001';
    await world.seeker.deliver(TOPIC, [await bySweden(world, 'disclosure', id, disclosed(world, id, world.matcher.candidateId))]);
    expect(await world.seeker.rows('select reason from quarantined_message')).toEqual([{ reason: 'NOT_THE_COUNTERPART' }]);
    expect(await world.seeker.rows(`select 1 from disclosure_received union all select 1 from notice where kind = 'DISCLOSED'`)).toEqual([]);
  });

  it('does not lose an id to a country that used it before, and both are told of', async () => {
    const swedish = new ScriptedMatcher(world.federation, () => world.clock.now().getTime(), SECOND_CANDIDATE);
    await swedish.say(world.b, { counterpart: { country: 'SE', contact: { authority: 'Sample Desk' } } });
    const squatting = await bySweden(world, 'disclosure', austrian.key, disclosed(world, austrian.key, SECOND_CANDIDATE));
    await world.seeker.deliver(TOPIC, [squatting, austrian, squatting, austrian]);
    expect(await list()).toEqual([['AT', true], ['SE', true]]);
    expect([await read(`${austrian.key}.at`), await read(`${austrian.key}.se`)]).toEqual(['AT', 'SE']);
    expect(await world.seeker.rows(`select 1 from notice where kind = 'DISCLOSED'`)).toHaveLength(2);
  });

  it('takes back its own alone, and what it took back does not come again', async () => {
    const again = await bySweden(world, 'disclosure', austrian.key, disclosed(world, austrian.key, SECOND_CANDIDATE));
    await world.seeker.deliver(TOPIC, [await bySweden(world, 'disclosure-erase', austrian.key, { disclosureId: austrian.key, erased: true }), again, austrian]);
    expect(await list()).toEqual([['AT', false]]);
    expect(await read(austrian.key)).toBe('AT');
    expect(await codeOf(world.seeker.line.disclosures.read(world.people.seeker, ACCESS, `${austrian.key}.se`))).toBe('NOT_AVAILABLE');
    await world.seeker.deliver(TOPIC, [await bySweden(world, 'disclosure-erase', austrian.key, { disclosureId: austrian.key, erased: true })]);
    expect(await list()).toEqual([['AT', false]]);
  });
});
