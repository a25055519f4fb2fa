import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../contract/reader.js';
import { heldChild, soughtChild } from '../matcher/people.js';
import { matcherWorld, type World } from '../matcher/world.js';
import { startDesk, type Desk } from './start-desk.js';

describe('what the desk says reaches the sides', () => {
  let world: World;
  let desk: Desk;
  beforeAll(async () => {
    world = await matcherWorld(['at', 'gr']);
    desk = await startDesk(world.matcherDatabase.url('desk'));
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await world.stop();
  });

  it('before release to the deciding side alone, then to both; a flag opens a new round and deletes nothing', async () => {
    await world.start();
    const [seeker, holder] = [world.node('at'), world.node('gr')];
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await eventually('the desk lists the candidate', async () => (await desk.list()).edges.length === 1);
    const [edge] = (await desk.list()).edges;
    const id = String(edge?.node['id']);
    expect(edge?.node).toMatchObject({ decidingCountry: 'GR', childConcerned: true, overdue: false, state: null, otherCountry: null, contacts: null });

    await desk.say('nudge', id);
    await desk.note(id, 'PLEASE_REVIEW');
    const codes = (documents: Awaited<ReturnType<typeof holder.documents>>) => documents[0]?.deskNotes.map(({ code }) => code) ?? [];
    await eventually('the deciding side reads the note', async () => codes(await holder.documents()).includes('PLEASE_REVIEW'));
    const [first] = await holder.documents();
    expect([first?.nudges, first?.round, await seeker.documents()]).toEqual([1, 1, []]);

    await holder.judge(first!, 'RELEASE', { releaseFields: ['SEX'] });
    await eventually('the other side is let in', async () => (await seeker.documents()).length === 1);
    expect(codes(await seeker.documents())).toEqual([]);
    await desk.note(id, 'INTERPRETER_AVAILABLE');
    await eventually('both read the second note', async () => codes(await seeker.documents()).length === 1 && codes(await holder.documents()).length === 2);
    expect(codes(await seeker.documents())).toEqual(['INTERPRETER_AVAILABLE']);

    const [atSeeker] = await seeker.documents();
    await seeker.judge(atSeeker!, 'REJECT', { reason: 'DIFFERENT_PERSON' });
    await eventually('it is rejected', async () => (await desk.list()).edges[0]?.node['state'] === 'REJECTED');
    expect(await desk.say('flagDecision', id)).toMatchObject({ __typename: 'DeskCandidate' });
    await eventually('a new round is open', async () => (await holder.documents())[0]?.round === 2);
    expect([(await holder.documents())[0]?.state, (await desk.list()).edges[0]?.node['flagged']]).toEqual(['FIRST_REVIEW', true]);
    expect(await world.database.sql('select kind from judgement join desk_candidate using (candidate_id), jsonb_to_record(content) as j(kind text) order by received_at')).toHaveLength(2);
  }, 60_000);
});
