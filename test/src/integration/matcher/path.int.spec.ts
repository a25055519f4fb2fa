import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../contract/reader.js';
import { heldChild, soughtChild } from './people.js';
import { matcherWorld, type World } from './world.js';

describe('one child, two countries', () => {
  let world: World;
  beforeAll(async () => { world = await matcherWorld(['at', 'gr']); }, 60_000);
  afterAll(() => world.stop());

  it('goes from two records to a confirmed candidate, and each side knows no more than it may', async () => {
    await world.start();
    const [seeker, holder] = [world.node('at'), world.node('gr')];
    const [sought, held] = [soughtChild(), heldChild()];
    await seeker.publish(sought);
    await holder.publish(held);
    await eventually('the holder has the candidate', async () => (await holder.documents()).length === 1);
    const [first] = await holder.documents();
    expect(first).toMatchObject({ state: 'FIRST_REVIEW', side: 'DECIDING', ownPublicationId: held.publicationId, ownHolds: true, childConcerned: true, urgency: 'CHILD_OR_TRAFFICKING', counterpart: { country: 'AT' } });
    expect(first!.evidence.reduce((sum, { bits }) => sum + bits, 0)).toBe(first!.bits);
    expect(JSON.stringify(first)).not.toContain('Ombrella');
    expect(await seeker.read('candidates')).toEqual([expect.objectContaining({ type: 'heartbeat' })]);

    await holder.judge(first!, 'RELEASE', { releaseFields: ['SEX'] });
    await eventually('the seeker is let in', async () => (await seeker.documents()).some(({ state }) => state === 'RELEASED'));
    const [second] = await seeker.documents();
    expect(second).toMatchObject({ side: 'OTHER', evidenceDigest: first!.evidenceDigest, counterpart: { country: 'GR', sex: 2 } });
    expect(second!.evidence.every(({ otherValue }) => otherValue === undefined)).toBe(true);

    await seeker.judge(second!, 'CONFIRM');
    const [released] = await holder.documents();
    await holder.judge(released!, 'CONFIRM');
    await eventually('both have it confirmed', async () => (await Promise.all([seeker.documents(), holder.documents()])).every(([document]) => document?.state === 'CONFIRMED'));
    const [confirmed] = await seeker.documents();
    expect(confirmed!.judgements).toHaveLength(3);
    expect((await holder.receipts()).map(({ outcome }) => outcome)).toEqual(['ACCEPTED']);
  }, 60_000);
});
