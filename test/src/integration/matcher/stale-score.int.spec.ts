import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Sql } from '@homeward/matcher';
import { eventually } from '../../contract/reader.js';
import type { Node } from './node.js';
import { heldChild, soughtChild } from './people.js';
import { matcherWorld, type World } from './world.js';

/** As another transaction that commits between a score and what is raised from it: runs once, before the records are held. */
function overtaken(database: Database, meanwhile: () => Promise<void>): Database {
  let isDone = false;
  const watched = (sql: Sql): Sql => async <Row extends object>(text: string, parameters: readonly unknown[] = []) => {
    if (!isDone && text.includes('for key share')) {
      isDone = true;
      await meanwhile();
    }
    return sql<Row>(text, parameters);
  };
  return { ...database, transaction: (work) => database.transaction((sql) => work(watched(sql))) };
}

describe('a record that is changed while its score waits to be raised', () => {
  let world: World;
  let seeker: Node;
  let holder: Node;
  beforeEach(async () => { world = await matcherWorld(['at', 'gr']); [seeker, holder] = [world.node('at'), world.node('gr')]; }, 60_000);
  afterEach(() => world.stop());

  const become = (what: string, column: string, value: unknown, id: string) => eventually(what, async () =>
    (await world.database.sql(`select from record where publication_id = $1 and ${column} = $2`, [id, value])).length === 1);
  const raised = async () => (await holder.read('candidates')).filter(({ type }) => type === 'candidate').map(({ body }) => body);

  it.each([
    { change: 'gets its next version', again: (sought: ReturnType<typeof soughtChild>) => seeker.publish({ ...sought, version: 2, sex: 0 }), column: 'version', value: 2, expected: [{ otherVersion: 2 }] },
    { change: 'expires', again: () => world.database.sql(`update record set expires_at = now() - interval '1 minute' where country = 'at'`), column: 'presence', value: 'EXPIRED', expected: [] },
  ])('is not raised as it was when it $change', async ({ again, column, value, expected }) => {
    const sought = soughtChild();
    const database = overtaken(world.database, async () => { await again(sought); await become('the change is in', column, value, sought.publicationId); });
    const matcher = await world.start({ database });
    await seeker.publish(sought);
    await eventually('it is in the index', async () => (await seeker.receipts()).length === 1 && matcher.caughtUp());
    await holder.publish(heldChild());
    await become('the change came', column, value, sought.publicationId);
    await eventually('all is in the index', () => matcher.caughtUp());
    await eventually('nothing waits to be sent', async () => (await world.database.sql('select from outbox where published_at is null')).length === 0);
    expect(await raised()).toMatchObject(expected);
  }, 60_000);
});
