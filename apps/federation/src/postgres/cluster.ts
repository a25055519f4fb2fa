import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort, reachableFolder, startGuarded, unprivilegedAccount, type Account, type Guarded } from '../processes/index.js';
import { postgresBinaries } from './binaries.js';
import { serverSettings } from './settings.js';

export interface ClusterOptions {
  /** Holds the cluster, its log and the administrator's password; made when missing. */
  readonly folder: string;
  readonly port?: number;
  readonly fsync: boolean;
}
/** How the administrator reaches a cluster. The administrator is a superuser: no service ever gets this. */
export interface ClusterAddress { readonly host: string; readonly port: number; readonly user: string; readonly password: string }

export interface Cluster {
  readonly address: ClusterAddress;
  /** Of the running postmaster; changes at restart. */
  pid(): number;
  /** kill -9 of the postmaster; PostgreSQL's own children follow by themselves. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const ADMINISTRATOR = 'homeward_admin';
const START_PATIENCE_MS = 60_000;

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = unprivilegedAccount();
  const native = postgresBinaries(account);
  const folder = reachableFolder(options.folder, account);
  const password = initialise(native, folder, account);
  const port = options.port ?? await freePort();
  const address: ClusterAddress = { host: '127.0.0.1', port, user: ADMINISTRATOR, password };
  const launch = () => launchServer(native, folder, address, options.fsync, account);
  let server = await launch();
  return {
    address,
    pid: () => server.pid,
    kill: async () => { server.kill('SIGKILL'); await server.exited; },
    restart: async () => { await server.stop(); server = await launch(); },
    stop: () => server.stop(),
  };
}

function initialise(native: string, folder: string, account: Account | undefined): string {
  const secret = join(folder, 'administrator');
  const data = join(folder, 'data');
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(secret)) return readFileSync(secret, 'utf8');
  const password = randomBytes(18).toString('base64url');
  rmSync(data, { recursive: true, force: true }); // a half-made cluster of an interrupted first start
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (account) for (const path of [data, secret]) chownSync(path, account.uid, account.gid);
  const run = spawnSync(join(native, 'bin', 'initdb'), [
    '-D', data, '-U', ADMINISTRATOR, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions',
  ], { ...account, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  if (run.status !== 0) throw new Error(`PostgreSQL could not be initialised in ${data}: ${run.stderr || String(run.error)}`);
  return password;
}

/** Right after a kill the old children may still hold the shared memory for a moment; then the start is tried again. */
async function launchServer(native: string, folder: string, address: ClusterAddress, fsync: boolean, account: Account | undefined): Promise<Guarded> {
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const server = await startGuarded({
      command: join(native, 'bin', 'postgres'), args: ['-D', join(folder, 'data'), ...serverSettings(address.port, { fsync })],
      logFile: join(folder, 'postgres.log'), stopSignal: 'INT', account, env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    if (await answers(server, address, giveUpAt)) return server;
    await server.stop();
    if (Date.now() > giveUpAt) throw new Error(`PostgreSQL does not start on port ${String(address.port)}; see ${join(folder, 'postgres.log')}`);
    await pause(300);
  }
}

async function answers(server: Guarded, address: ClusterAddress, giveUpAt: number): Promise<boolean> {
  let ended = false;
  void server.exited.then(() => { ended = true; });
  while (!ended && Date.now() < giveUpAt) {
    const client = new pg.Client({ ...address, database: 'postgres', connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try { await client.connect(); await client.query('select 1'); return !ended; } catch { await pause(50); } finally { await client.end().catch(() => undefined); }
  }
  return false;
}
