import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeWorld, type World } from './world.js';

describe('the cursors of two organisations of one node', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  const changed = (organisation: string) => world.holder.rows(
    `insert into candidate_change (candidate_id, slot, country, organisation, state, deadline_at, at) values (gen_random_uuid(), 'a', 'AT', $1, 'FIRST_REVIEW', now(), now())`, [organisation]);
  const cursorsOf = async (organisation: string): Promise<readonly number[]> =>
    (await world.holder.rows<{ cursor: string }>('select cursor from candidate_change where organisation = $1 order by cursor', [organisation])).map(({ cursor }) => Number(cursor));

  it('do not count each other\'s candidates', async () => {
    for (const organisation of ['at-police', 'at-child-protection', 'at-child-protection', 'at-police']) await changed(organisation);
    await world.holder.line.sequence();
    for (const organisation of ['at-child-protection', 'at-police']) await changed(organisation);
    await world.holder.line.sequence();
    const [first = 0] = await cursorsOf('at-police');
    expect(await cursorsOf('at-police')).toEqual([first, first + 1, first + 2]);
    expect(await cursorsOf('at-child-protection')).toEqual([first, first + 1, first + 2]);
  });
});
