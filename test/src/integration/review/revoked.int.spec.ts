import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failure, type RevokedKey } from '@homeward/shared';
import { ACCESS, AT_CONTACT, carry, codeOf, confirmBoth, expectOk, makeWorld, sayConfirmed, type World } from './world.js';

describe('a signing key that is revoked', () => {
  let world: World;
  let judgements: readonly string[];
  beforeAll(async () => { world = await makeWorld(); judgements = await confirmBoth(world); await sayConfirmed(world, judgements); }, 60_000);
  afterAll(async () => { await world.close(); });
  const confirm = () => world.seeker.line.review.judge({ actor: world.people.seeker, access: ACCESS, id: world.matcher.candidateId, command: { kind: 'CONFIRM' } });
  const awaiting = async () => (await world.seeker.rows<{ awaiting: boolean }>('select awaiting from candidate'))[0]?.awaiting;

  it('voids what the node\'s own people judged under it, and they may judge again', async () => {
    const { seeker, holder, federation, clock, matcher, b } = world;
    const { trust } = federation;
    const known = trust.knownSigningKey.bind(trust);
    const { kid } = federation.ring('gr').signingKey(clock.now().getTime());
    const revoked: RevokedKey = { participant: 'gr', kid, revokedAt: clock.now().toISOString(), suspectedSince: clock.now().toISOString() };
    Object.assign(trust, { revoked: () => [revoked], knownSigningKey: (participant: string, id: string) => (id === kid ? failure('KEY_REVOKED') : known(participant, id)) });
    // The matcher counts it no more, and says so before the node has looked.
    await matcher.say(b, { state: 'RELEASED', side: 'OTHER', counterpart: AT_CONTACT, judgements: [...judgements] });
    expect([await awaiting(), await codeOf(confirm())]).toEqual([false, 'WRONG_STATE']);
    await seeker.line.sweep();
    expect(await awaiting()).toBe(true);
    expect(await holder.rows('select 1 from judgement where voided_at is not null')).toEqual([]);
    expect(await seeker.rows(`select reason from audit_entry where operation = 'NODE_SUSPEND'`)).toEqual([{ reason: 'KEY_REVOKED' }]);
    await expectOk(confirm());
    expect(await matcher.judgements((await carry(world)).filter(({ topic }) => topic === 'homeward.judgements.gr'))).toHaveLength(1);
    expect([await awaiting(), await seeker.rows('select kind from judgement where voided_at is null')]).toEqual([false, [{ kind: 'CONFIRM' }]]);
  });
});
