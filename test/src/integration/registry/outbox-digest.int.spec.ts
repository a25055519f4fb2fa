import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computeStateDigest, DIGEST_KEY, HEARTBEAT_KEY, type DigestEntry, type StateDigest } from '@homeward/shared';
import { eventually, inputOf, publishedCase, staffOf } from './api.js';
import { MatcherHand } from './matcher-hand.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

let world: NodeWorld;
let node: RunningNode;
let hand: MatcherHand;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start({ variables: { DIGEST_MS: '60' } });
  hand = new MatcherHand(world);
  await hand.start();
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
}, 60_000);
afterAll(async () => { await hand.stop(); await world.stop(); }, 60_000);

const WRITERS = 8;
const ROUNDS = 6;

describe('eight writers at once', () => {
  it('lose nothing, keep the order of each record, and every digest is exact for its place in the topic', async () => {
    const published = await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => {
      const staff = staffOf(() => node, `at-office-${String(writer)}`);
      const reference = `AT-W-${String(writer)}`;
      let current = await publishedCase(staff, reference);
      for (let round = 0; round < ROUNDS; round += 1) {
        const amended = await staff.caseworker.do('amendCase', reference, { id: ['ID!', current.id], expectedVersion: ['Int!', current.version], input: ['CaseInput!', inputOf(reference, { sex: round % 3 })] });
        current = await staff.caseworker.do('publishCase', reference, { caseId: ['ID!', amended.id] });
      }
      if (writer % 2 === 0) await staff.caseworker.do('suspendCase', reference, { caseId: ['ID!', current.id], reason: ['SuspensionReason!', 'SAFETY'] });
      return { key: current.publication?.publicationId ?? '', last: writer % 2 === 0 ? ROUNDS + 2 : ROUNDS + 1 };
    }));
    await hand.seen('every last version', () => published.every(({ key, last }) => hand.of(key).some(({ message }) => message.coordinates.version === last)));
    const after = hand.read.length;
    await hand.seen('a digest after the last of them', (read) => read.slice(after).some(({ key }) => key === DIGEST_KEY));

    for (const { key, last } of published) expect(hand.of(key).map(({ message }) => message.coordinates.version)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    const digests = checkDigests();
    expect(digests.checked).toBeGreaterThan(3);
    expect(digests.wrong).toEqual([]);
    expect(digests.live).toBe(WRITERS / 2);
  }, 120_000);
});

/** Replays the topic as the matcher does and compares at each digest. */
function checkDigests(): { readonly checked: number; readonly wrong: readonly bigint[]; readonly live: number } {
  const live = new Map<string, DigestEntry>();
  const wrong: bigint[] = [];
  let checked = 0;
  for (const { key, offset, type, message } of hand.read) {
    const { version, envelopeNumber } = message.coordinates;
    if (key === HEARTBEAT_KEY) continue;
    if (key === DIGEST_KEY && type === 'MESSAGE') {
      checked += 1;
      const theirs = message.body as StateDigest;
      const ours = computeStateDigest(live.values());
      if (theirs.root !== ours.root || theirs.count !== ours.count) wrong.push(offset);
    } else if (message.coordinates.type === 'record') live.set(key, { publicationId: key, version, envelopeNumber });
    else live.delete(key);
  }
  return { checked, wrong, live: live.size };
}
