import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MinimalRecord, OpenedMessage } from '@homeward/shared';
import { eventually, inputOf, publishedCase, staffOf, type CaseAnswer, type Staff } from './api.js';
import { MatcherHand } from './matcher-hand.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

let world: NodeWorld;
let node: RunningNode;
let hand: MatcherHand;
let staff: Staff;
beforeAll(async () => {
  world = await nodeWorld();
  hand = new MatcherHand(world);
  await hand.start();
  staff = staffOf(() => node, 'at-child-protection');
}, 60_000);
afterAll(async () => { await hand.stop(); await world.stop(); }, 60_000);

const start = async (): Promise<void> => {
  node = await world.start();
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined), 20_000);
};
const keyOf = (answer: CaseAnswer): string => answer.publication?.publicationId ?? '';
const ofCase = (id: string) => ({ caseId: ['ID!', id] }) as const;

describe('a node restored from an older backup', () => {
  it('takes back what it had published, erases what it had erased, and uses no version twice', async () => {
    await start();
    const kept = await publishedCase(staff, 'AT-B-1');
    const erased = await publishedCase(staff, 'AT-B-2');
    const suspended = await publishedCase(staff, 'AT-B-3');
    await hand.seen('the three records', () => [kept, erased, suspended].every((one) => hand.of(keyOf(one)).length === 1));
    await node.stop();
    const restore = await world.backup();

    await start();
    const amended = await staff.caseworker.do('amendCase', 'AT-B-1', { id: ['ID!', kept.id], expectedVersion: ['Int!', kept.version], input: ['CaseInput!', inputOf('AT-B-1', { languages: ['deu'] })] });
    await staff.caseworker.do('publishCase', 'AT-B-1', ofCase(amended.id));
    await staff.supervisor.do('eraseCase', 'AT-B-2', ofCase(erased.id));
    await staff.caseworker.do('suspendCase', 'AT-B-3', { ...ofCase(suspended.id), reason: ['SuspensionReason!', 'SAFETY'] });
    const young = await publishedCase(staff, 'AT-B-4');
    await hand.seen('all of it', () => hand.of(keyOf(kept)).length === 2 && hand.of(keyOf(erased)).length === 2 && hand.of(keyOf(suspended)).length === 2 && hand.of(keyOf(young)).length === 1);
    await hand.receipt({ key: keyOf(erased), version: 2 }, 'ERASED');
    await hand.seen('the tombstone', () => hand.of(keyOf(erased)).some(({ type }) => type === 'TOMBSTONE'));
    await node.stop();

    await restore();
    await start();
    // On a busy machine the node answers questions before it has read its topic to the end; it only publishes nothing.
    await eventually('what was published to be back', async () => ((await staff.caseworker.read(kept.id, 'AT-B-1') as { readonly version?: number }).version === amended.version ? true : undefined), 40_000);
    expect(await staff.caseworker.read(kept.id, 'AT-B-1')).toMatchObject({ state: 'ACTIVE', version: amended.version, publication: { version: 2 } });
    expect(await staff.caseworker.read(erased.id, 'AT-B-2')).toMatchObject({ code: 'NOT_AVAILABLE' });
    expect(await staff.caseworker.read(suspended.id, 'AT-B-3')).toMatchObject({ state: 'SUSPENDED', published: false });
    expect(await staff.caseworker.read(young.id, 'AT-B-4')).toMatchObject({ state: 'ACTIVE', names: [{ value: 'Tamsin Oakvale' }], publication: { version: 1, publicationId: keyOf(young) } });

    // Young was registered, permitted and published after the backup: what its publication rests on is back with it, and nothing more.
    const grown = await staff.caseworker.do('amendCase', 'AT-B-4', { id: ['ID!', young.id], expectedVersion: ['Int!', young.version], input: ['CaseInput!', inputOf('AT-B-4', { languages: ['deu'] })] });
    expect(await staff.caseworker.do('publishCase', 'AT-B-4', ofCase(grown.id))).toMatchObject({ publication: { publicationId: keyOf(young), version: 2 } });
    expect(await world.database.asAdministrator(async (client) => (await client.query('select p.scope from permission p join person_case c on c.id = p.case_id where c.reference = $1', ['AT-B-4'])).rows as unknown[])).toEqual([{ scope: ['PUBLICATION'] }]);

    const again = await staff.caseworker.do('publishCase', 'AT-B-1', ofCase(kept.id));
    expect(again.publication).toMatchObject({ publicationId: keyOf(kept), version: 3 });
    await hand.seen('the next version', () => hand.of(keyOf(kept)).some(({ message }) => message.coordinates.version === 3));
    const editions = hand.of(keyOf(kept)).map(({ message }) => message.coordinates.version);
    expect(editions).toEqual([...editions].sort((a, b) => a - b));
    const last = hand.of(keyOf(kept)).at(-1)?.message as OpenedMessage;
    expect((last.body as MinimalRecord).languages).toEqual(['deu']);
    expect(hand.of(keyOf(erased)).filter(({ message }) => message.coordinates.type === 'record')).toHaveLength(1);
  }, 120_000);

  it('publishes nothing while the log does not answer', async () => {
    await node.stop();
    const stopped = await world.start({ variables: { LOG_DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' } });
    node = stopped;
    const { id } = await staff.caseworker.do('registerCase', 'AT-B-9', { input: ['CaseInput!', inputOf('AT-B-9')] });
    await staff.supervisor.do('validateCase', 'AT-B-9', ofCase(id));
    await staff.caseworker.do('activateCase', 'AT-B-9', ofCase(id));
    expect(await staff.caseworker.tell('publishCase', 'AT-B-9', ofCase(id))).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
  }, 60_000);
});
