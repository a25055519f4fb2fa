import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MATCHER, open, openTombstone, topicName, type LogRecord } from '@homeward/shared';
import { activeCase, eventually, publishedCase, staffOf, type Person, type Staff } from './api.js';
import { MatcherHand } from './matcher-hand.js';
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
  staff = staffOf(() => node, 'at-police');
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
}, 60_000);
afterAll(async () => { await hand.stop(); await world.stop(); }, 60_000);

const ask = (person: Person, caseId: string, reference: string): Promise<{ readonly __typename: string; readonly code?: string; readonly caseId?: string }> =>
  person.one('mutation', 'askNextCandidates', { caseId: ['ID!', caseId], access: ['AccessInput!', { purpose: 'SEARCH_MISSING', caseReference: reference }] }, '{ __typename ... on CandidatesAsked { caseId } ... on Refusal { code } }');

/** What stands on the judgements topic under this key, as the matcher opens it. */
async function onTopic(key: string, count: number): Promise<readonly unknown[]> {
  const seen: LogRecord[] = [];
  const consumption = await world.matcherLog.consume({ topic: topicName('judgements', 'at'), group: 'wishes', nextOffset: () => Promise.resolve(0n), handle: (batch) => { seen.push(...batch); return Promise.resolve(); } });
  await eventually('wishes', () => Promise.resolve(seen.filter((record) => record.key === key).length >= count ? true : undefined));
  await consumption.stop();
  const reader = { trust: world.federation.trust, decryption: world.federation.ring(MATCHER), self: MATCHER, now: Date.now() };
  return Promise.all(seen.filter((record) => record.key === key).map(async (record) => {
    const opened = record.value === null ? await openTombstone(record, reader) : await open(record, reader);
    if (!opened.ok) throw new Error(opened.failure);
    return 'body' in opened.value ? opened.value.body : 'TOMBSTONE';
  }));
}

describe('asking for the next candidates', () => {
  it('is for a published case that the matcher has, whether or not it has a candidate, and is forgotten with it', async () => {
    const published = await publishedCase(staff, 'AT-NEXT-1');
    const publicationId = published.publication?.publicationId ?? '';
    expect(await ask(staff.caseworker, published.id, 'AT-NEXT-1')).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
    await hand.receipt({ key: publicationId, version: 1 }, 'ACCEPTED');
    await eventually('acceptance', async () => ((await ask(staff.caseworker, published.id, 'AT-NEXT-1')).__typename === 'CandidatesAsked' ? true : undefined));
    expect(await onTopic(`next.${publicationId}`, 1)).toEqual([{ publicationId, askedAt: expect.any(String) }]);
    await staff.caseworker.do('publishCase', 'AT-NEXT-1', { caseId: ['ID!', published.id] });
    await staff.supervisor.do('eraseCase', 'AT-NEXT-1', { caseId: ['ID!', published.id] });
    await hand.receipt({ key: publicationId, version: 3 }, 'ERASED');
    expect((await onTopic(`next.${publicationId}`, 2)).at(-1)).toBe('TOMBSTONE');
  }, 60_000);

  it('is refused for a case that is not published, and answered as for nothing when it is another organisation\'s', async () => {
    const draft = await activeCase(staff, 'AT-NEXT-2');
    expect(await ask(staff.caseworker, draft.id, 'AT-NEXT-2')).toMatchObject({ code: 'WRONG_STATE' });
    const others = await publishedCase(staffOf(() => node, 'at-child-protection'), 'AT-NEXT-3');
    expect(await ask(staff.caseworker, others.id, 'AT-NEXT-2')).toEqual(await ask(staff.caseworker, '018f0000-0000-7000-8000-00000000dead', 'AT-NEXT-2'));
  }, 60_000);

  it('is written down as a look at the case', async () => {
    const { rows } = await world.database.asAdministrator((client) => client.query<{ decision: string }>(`select decision from audit_entry where operation = 'CANDIDATE_ASK_NEXT' and kind = 'CONSULTATION' and cardinality(record_ids) = 2`));
    expect(rows).toEqual([{ decision: 'ALLOWED' }]);
  });
});
