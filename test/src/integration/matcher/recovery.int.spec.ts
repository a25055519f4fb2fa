import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CandidateDocument } from '@homeward/shared';
import { openDatabase } from '@homeward/matcher';
import { eventually } from '../../contract/reader.js';
import type { Node } from './node.js';
import { heldChild, soughtChild, stranger } from './people.js';
import { matcherWorld, type World } from './world.js';

describe('recovery of the matcher', () => {
  let world: World;
  let seeker: Node;
  let holder: Node;
  beforeEach(async () => { world = await matcherWorld(['at', 'gr']); [seeker, holder] = [world.node('at'), world.node('gr')]; }, 60_000);
  afterEach(() => world.stop());

  const meaning = (document: CandidateDocument) => ({ ...document, documentNumber: 0, changedAt: '' });
  const stateIn = async (sql: World['database']['sql']) => sql('select candidate_id, state, round, decider, openness, evidence_digest, raised_at from candidate order by 1');
  const raisedAs = (node: Node, state: string) => eventually(`a document in ${state}`, async () => (await node.documents()).some((document) => document.state === state));

  it('restarted between any two messages ends where an uninterrupted one ends', async () => {
    let running = await world.start();
    const again = async () => { await running.stop(); running = await world.start(); };
    await seeker.publish(soughtChild(), stranger(1));
    await again();
    await holder.publish(heldChild(), stranger(2, { country: 'GR' }));
    await raisedAs(holder, 'FIRST_REVIEW');
    await again();
    await holder.judge((await holder.documents())[0]!, 'RELEASE', { releaseFields: ['SEX'] });
    await raisedAs(seeker, 'RELEASED');
    await again();
    await seeker.judge((await seeker.documents())[0]!, 'CONFIRM');
    await again();
    await holder.judge((await holder.documents())[0]!, 'CONFIRM');
    await raisedAs(seeker, 'CONFIRMED');
    const kinds = (await holder.read('candidates')).map(({ type }) => type);
    expect(new Set((await holder.documents()).map(({ candidateId }) => candidateId)).size).toBe(1);
    expect(kinds.filter((type) => type === 'candidate').length).toBeLessThanOrEqual(4);

    await running.stop();
    const fresh = await world.migrated();
    const options = world.optionsOf(fresh.url('worker'));
    const uninterrupted = await world.start(options);
    await eventually('the same state from the topics alone', async () => JSON.stringify(await stateIn(options.database.sql)) === JSON.stringify(await stateIn(world.database.sql)));
    await uninterrupted.stop();
    await fresh.drop();
  }, 90_000);

  it('counts a judgement that is being written while its candidate is being raised', async () => {
    const running = await world.start();
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await raisedAs(holder, 'FIRST_REVIEW');
    await holder.judge((await holder.documents())[0]!, 'RELEASE', { releaseFields: ['SEX'] });
    await raisedAs(seeker, 'RELEASED');
    await running.stop();

    const fresh = await world.migrated();
    await fresh.asAdministrator(async (client) => {
      await client.query('create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1.5); return null; end $$');
      await client.query('create constraint trigger slow after insert on judgement deferrable initially deferred for each row execute function slow()');
    });
    const options = world.optionsOf(fresh.url('worker'));
    const replayed = await world.start(options);
    await eventually('the release counts', async () => (await stateIn(options.database.sql) as readonly { readonly state: string }[]).some(({ state }) => state === 'RELEASED'));
    await replayed.stop();
    await fresh.drop();
  }, 60_000);

  it('restored from an older copy, it raises the same candidate, asks the same side, and its documents are newer', async () => {
    const running = await world.start();
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await raisedAs(holder, 'FIRST_REVIEW');
    const [before] = await holder.documents();
    await running.stop();
    const older = await world.migrated();
    const restored = await world.start(world.optionsOf(older.url('worker')));
    await eventually('a newer document', async () => (await holder.documents())[0]!.documentNumber > before!.documentNumber);
    const [after] = await holder.documents();
    expect(meaning(after!)).toEqual(meaning(before!));
    expect(await seeker.documents()).toEqual([]);
    await restored.stop();
    await older.drop();
  }, 60_000);

  it('takes a judgement that comes before its candidate, and the same one twice, as one', async () => {
    const other = await world.migrated();
    const first = await world.start(world.optionsOf(other.url('worker')));
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await raisedAs(holder, 'FIRST_REVIEW');
    const [document] = await holder.documents();
    await first.stop();
    await holder.judge(document!, 'RELEASE', { releaseFields: ['SEX'], judgementId: '00000000-0000-4000-8000-000000000001' });
    await holder.judge(document!, 'RELEASE', { releaseFields: ['SEX'], judgementId: '00000000-0000-4000-8000-000000000001' });
    await world.database.sql(`insert into consumer_offset values ('homeward.records.at', 1), ('homeward.records.gr', 1)`);
    const second = await world.start();
    await eventually('the judgement waits', async () => (await world.database.sql('select 1 from judgement')).length === 1);
    await second.stop();
    await world.database.sql(`update consumer_offset set next_offset = 0 where topic like 'homeward.records.%'`);
    await world.start();
    await raisedAs(seeker, 'RELEASED');
    await other.drop();
  }, 60_000);

  it('keeps a judgement whose id another country has sent before, at a rebuild as well', async () => {
    const first = await world.start();
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await raisedAs(holder, 'FIRST_REVIEW');
    const [document] = await holder.documents();
    const judgementId = '00000000-0000-4000-8000-000000000002';
    await seeker.judge(document!, 'REJECT', { judgementId });
    await eventually('the squatter is in', async () => (await world.database.sql('select 1 from judgement')).length === 1);
    await holder.judge(document!, 'RELEASE', { releaseFields: ['SEX'], judgementId });
    await raisedAs(seeker, 'RELEASED');
    await first.stop();
    const fresh = await world.migrated();
    const options = world.optionsOf(fresh.url('worker'));
    const rebuilt = await world.start(options);
    await eventually('the same state from the topics alone', async () => JSON.stringify(await stateIn(options.database.sql)) === JSON.stringify(await stateIn(world.database.sql)));
    await rebuilt.stop();
    await fresh.drop();
  }, 60_000);

  it('stores nothing personal but ciphertext', async () => {
    await world.start();
    const [sought, held] = [soughtChild(), heldChild()];
    await seeker.publish(sought);
    await holder.publish(held);
    await raisedAs(holder, 'FIRST_REVIEW');
    const tables = await world.database.sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
    const administrator = openDatabase(world.matcherDatabase.url('owner'));
    const rows = await Promise.all(tables.map(({ name }) => administrator.sql<{ text: string }>(`select t::text as text from "${name}" t`)));
    await administrator.close();
    const text = rows.flat().map((row) => row.text).join('\n');
    const hex = (value: string) => Buffer.from(value).toString('hex');
    for (const token of ['Zorvane', 'Quellimar', 'Ombrell', '2013-05-17']) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(hex(token));
    }
    expect(text).toContain(sought.publicationId);
  }, 60_000);

  it('answers the desk with a deadline and a country only, until release', async () => {
    await world.start();
    await seeker.publish(soughtChild());
    await holder.publish(heldChild());
    await raisedAs(holder, 'FIRST_REVIEW');
    const desk = openDatabase(world.matcherDatabase.url('desk'));
    const seen = async () => (await desk.sql<Record<string, unknown>>('select * from desk_view'))[0];
    expect(await seen()).toMatchObject({ deciding_country: 'GR', child_concerned: true, awaiting: true, released: false, state: null, other_country: null, deciding_contact: null, other_contact: null });
    for (const table of ['record', 'candidate', 'judgement', 'candidate_evidence', 'quarantine', 'outbox', 'erased_id', 'trust_seen']) {
      await expect(desk.sql(`select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    const [document] = await holder.documents();
    const say = (kind: string, code: string | null) => desk.sql(
      'insert into desk_entry (entry_id, candidate_id, kind, code, round, released, author) values (gen_random_uuid(), $1, $2, $3, 1, false, $4)', [document!.candidateId, kind, code, 'officer']);
    await say('NUDGE', null);
    await say('NOTE', 'INTERPRETER_AVAILABLE');
    await eventually('the holder hears the desk', async () => (await holder.documents())[0]?.nudges === 1 && (await holder.documents())[0]?.deskNotes[0]?.code === 'INTERPRETER_AVAILABLE');
    await holder.judge((await holder.documents())[0]!, 'RELEASE', { releaseFields: [] });
    await raisedAs(seeker, 'RELEASED');
    expect((await seeker.documents())[0]).toMatchObject({ nudges: 0, deskNotes: [] });
    expect(await seen()).toMatchObject({ released: true, state: 'RELEASED', other_country: 'AT', deciding_contact: { authority: 'Sample office' } });
    await say('FLAG', null);
    await eventually('a new round', async () => (await holder.documents())[0]?.round === 2);
    expect((await seeker.documents())[0]).toMatchObject({ state: 'FIRST_REVIEW', round: 2, evidence: [], judgements: [] });
    await desk.close();
  }, 60_000);
});
