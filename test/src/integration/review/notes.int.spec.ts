import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { candidateToApi } from '@homeward/registry';
import { ACCESS, AT_CONTACT, carry, expectOk, GR_CONTACT, makeWorld, type World } from './world.js';

const HELD_NOTE = 'The scar is older than the file says.\nAsk the shelter.';
const SOUGHT_NOTE = 'The uncle is sure.';

describe('a note beside a verdict', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });
  const notesOf = async (node: World['holder'], actor: World['people']['worker']): Promise<readonly (string | null)[]> =>
    candidateToApi(await expectOk(node.line.candidates.read(actor, ACCESS, world.matcher.candidateId)), 'EN', 'BOTH').judgements.map(({ note }) => note);

  it('is read by the own organisation, stands in no message, and goes with the candidate', async () => {
    const { holder, seeker, people, matcher, a, b } = world;
    const id = matcher.candidateId;
    await matcher.say(a, { counterpart: GR_CONTACT });
    await expectOk(holder.line.review.judge({ actor: people.worker, access: ACCESS, id, command: { kind: 'RELEASE', fields: ['SEX'] }, note: HELD_NOTE }));
    const released = await matcher.judgements(await carry(world));
    await matcher.say(a, { state: 'RELEASED', counterpart: GR_CONTACT, judgements: released.map(({ signed }) => signed) });
    await matcher.say(b, { state: 'RELEASED', side: 'OTHER', counterpart: AT_CONTACT, judgements: released.map(({ signed }) => signed) });
    await expectOk(seeker.line.review.judge({ actor: people.seeker, access: ACCESS, id, command: { kind: 'CONFIRM' }, note: SOUGHT_NOTE }));
    const sent = [...released, ...await matcher.judgements(await carry(world))];

    expect(JSON.stringify(sent)).not.toMatch(/scar|shelter|uncle|note/);
    expect(sent.map(({ judgement }) => judgement.kind)).toEqual(['RELEASE', 'CONFIRM']);
    const both = sent.map(({ signed }) => signed);
    await matcher.say(a, { state: 'RELEASED', counterpart: GR_CONTACT, judgements: both });
    await matcher.say(b, { state: 'RELEASED', side: 'OTHER', counterpart: AT_CONTACT, judgements: both });
    expect(await notesOf(holder, people.colleague)).toEqual([HELD_NOTE, null]);
    expect(await notesOf(seeker, people.seeker)).toEqual([null, SOUGHT_NOTE]);
    expect(JSON.stringify(await holder.rows('select * from audit_entry'))).not.toMatch(/scar|shelter/);

    await holder.deliver('homeward.candidates.at', [await matcher.erase(a)]);
    expect(await holder.rows('select 1 from judgement')).toEqual([]);
  });
});
