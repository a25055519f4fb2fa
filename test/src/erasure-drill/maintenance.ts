import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot, type Federation } from '@homeward/federation';
import { databaseOf } from '../drill/federation-clients.js';

/** The daily rewrite of every service's database, by the same command that an operator schedules. */
export async function rewriteAll(federation: Federation): Promise<void> {
  for (const country of federation.countries) await maintain('registry', databaseOf(federation, country).url('owner'));
  await maintain('matcher', federation.databases.matcher.url('owner'));
}

async function maintain(app: 'registry' | 'matcher', ownerUrl: string): Promise<void> {
  const child = spawn(process.execPath, [join(repositoryRoot(), `apps/${app}/dist/maintain.js`)], { env: { PATH: process.env['PATH'], DATABASE_OWNER_URL: ownerUrl }, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit') as [number | null];
  if (code !== 0) throw new Error(`maintenance of the ${app} ended with ${String(code)}`);
}
