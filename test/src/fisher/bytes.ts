import { join } from 'node:path';
import pg from 'pg';
import { withAdministrator, type Federation } from '@homeward/federation';
import { databaseOf } from '../drill/federation-clients.js';
import { queryOnce } from '../drill/node-client.js';
import { findRaw, type Hit, type Needle, type Place } from '../drill/raw-bytes.js';

/** Every file of one database. A checkpoint first: what lies only in memory would be missed. WAL is left out, for it is the whole cluster's. */
export async function findInDatabase(federation: Federation, name: string, needles: readonly Needle[]): Promise<readonly Hit[]> {
  const folder = await withAdministrator(federation.cluster.address, async (client) => {
    await client.query('checkpoint');
    const { rows: [row] } = await client.query<{ directory: string; oid: string }>(`select current_setting('data_directory') as directory, oid::text from pg_database where datname = $1`, [name]);
    if (!row) throw new Error(`no database ${name}`);
    return join(row.directory, 'base', row.oid);
  });
  return findRaw(needles, [{ name: `database ${name}`, folder }]);
}

export const findInLogs = (federation: Federation, needles: readonly Needle[]): readonly Hit[] => findRaw(needles, [{ name: 'service logs', folder: federation.logFolder } satisfies Place]);

/** All that the application's own role can read for this organisation: every row of every table, as text. */
export async function rowsVisibleTo(federation: Federation, country: string, organisation: string, roles: readonly string[]): Promise<string> {
  const client = new pg.Client({ connectionString: databaseOf(federation, country).url('app') });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`);
    await client.query('begin');
    const settings = { country, organisation, subject: 'fisher', roles: roles.join(',') };
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    const texts: string[] = [];
    for (const { name } of rows) texts.push(...(await client.query<{ text: string }>(`select row_to_json(t)::text as text from ${name} t`)).rows.map(({ text }) => text));
    return texts.join('\n');
  } finally { await client.end(); }
}

/** A slice of what was sealed for somebody else, as a needle. */
export async function sealedSlices(federation: Federation, publicationId: string, candidateId: string): Promise<readonly Needle[]> {
  const gr = databaseOf(federation, 'GR').url('worker');
  const hub = federation.databases.matcher.url('worker');
  const slice = async (name: string, url: string, topic: string, key: string): Promise<readonly Needle[]> => {
    const rows = await queryOnce<{ value: Buffer }>(url, 'select value from outbox where topic = $1 and key like $2 and value is not null order by seq desc limit 1', [topic, `${key}%`]);
    return rows.map(({ value }) => ({ name, bytes: Buffer.from(value.subarray(Math.floor(value.length / 2), Math.floor(value.length / 2) + 64)) }));
  };
  return [...await slice('sealed record', gr, 'homeward.records.gr', publicationId), ...await slice('sealed candidate', hub, 'homeward.candidates.gr', candidateId)];
}
