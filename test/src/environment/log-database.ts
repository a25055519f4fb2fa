import { ensureTopics } from '@homeward/federation';
import { createEmbeddedLogAdmin, installEmbeddedLog, type Participant } from '@homeward/shared';
import { freshDatabase } from './databases.js';

/** An embedded log of its own for one spec: each participant's connection string, and how to drop it. */
export async function logDatabase(participants: readonly Participant[]): Promise<{ readonly urls: ReadonlyMap<Participant, string>; readonly drop: () => Promise<void> }> {
  const log = await freshDatabase('log', ['owner']);
  await log.asAdministrator((client) => client.query(`alter role ${log.name}_owner createrole`));
  const admitted = participants.map((name) => ({ name, role: `${log.name}_${name}`, password: 'sample' }));
  await installEmbeddedLog(log.url('owner'), admitted);
  await ensureTopics(createEmbeddedLogAdmin({ ownerUrl: log.url('owner') }), participants);
  const address = new URL(log.url('owner'));
  return {
    urls: new Map(admitted.map(({ name, role }) => [name, `postgres://${role}:sample@${address.host}/${log.name}`])),
    drop: () => log.drop(),
  };
}
