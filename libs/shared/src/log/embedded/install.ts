import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { topicRights, topicsOf } from '../../topics/access.js';
import type { Participant } from '../../topics/index.js';
import { EMBEDDED_SCHEMA, PARTICIPANT_FUNCTIONS } from './schema.js';

export interface EmbeddedParticipant {
  readonly name: Participant;
  /** Login role, made when it is missing; cluster-wide, so give each log of one cluster its own. */
  readonly role: string;
  /** Left out for a role that the operator has made already. */
  readonly password?: string;
}

/** Serialises installers of one database; any number will do. */
const INSTALL_LOCK = 7_203_511;

/**
 * Installs the embedded log in a database of its own and admits participants; idempotent. Called again with a longer
 * list it admits the new ones while the log runs. `ownerUrl`: the database's owner, with the right to make roles unless
 * all are there; or a superuser, who makes the roles and then acts as the owner, so that no function runs as superuser.
 */
export async function installEmbeddedLog(ownerUrl: string, participants: readonly EmbeddedParticipant[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${INSTALL_LOCK})`);
    for (const participant of participants) await makeRole(client, participant);
    await actAsOwner(client);
    await client.query(`begin; ${EMBEDDED_SCHEMA}; commit`);
    for (const participant of participants) await admitRole(client, participant);
    await grantRights(client);
  } finally {
    await client.end();
  }
}

/** Roles belong to the whole cluster: another database's installer may make the same one at the same moment. */
async function makeRole(client: Client, { role, password }: EmbeddedParticipant): Promise<void> {
  const name = escapeIdentifier(role);
  await client.query(`do $make$ begin
    if not exists (select from pg_roles where rolname = ${escapeLiteral(role)}) then create role ${name} login; end if;
  exception when duplicate_object or unique_violation then null; end $make$`);
  if (password !== undefined) await client.query(`alter role ${name} login password ${escapeLiteral(password)}`);
}

async function actAsOwner(client: Client): Promise<void> {
  const { rows } = await client.query<{ owner: string }>('select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()');
  await client.query(`set role ${escapeIdentifier(rows[0]?.owner ?? '')}`);
}

async function admitRole(client: Client, participant: EmbeddedParticipant): Promise<void> {
  const role = escapeIdentifier(participant.role);
  const database = escapeIdentifier(client.database ?? '');
  await client.query(`revoke all on database ${database} from public; grant connect on database ${database} to ${role}; grant usage on schema log to ${role}`);
  await client.query(`grant execute on function ${PARTICIPANT_FUNCTIONS.join(', ')} to ${role}`);
  await client.query(
    'insert into log.participant (name, role) values ($1, $2) on conflict (name) do update set role = excluded.role',
    [participant.name, participant.role],
  );
}

/** Rights are written for topics that do not exist yet too, so that a missing topic and a foreign one differ only to those who may know. */
async function grantRights(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; role: string }>('select name, role from log.participant');
  const roleOf = new Map(rows.map((row) => [row.name, row.role]));
  const names = [...roleOf.keys()];
  const rights = topicsOf(names).map((topic) => topicRights(topic, names)).flatMap(({ topic, writers, readers }) =>
    names.map((name) => ({ topic, role: roleOf.get(name), may_write: writers.includes(name), may_read: readers.includes(name) })));
  await client.query('begin; delete from log.topic_right');
  await client.query(
    `insert into log.topic_right select * from jsonb_to_recordset($1::jsonb) r (topic text, role name, may_write boolean, may_read boolean)
     where may_write or may_read`, [JSON.stringify(rights)]);
  await client.query('commit');
}
