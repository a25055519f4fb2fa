import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

export interface Account { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root; as root we run it as `postgres` or, where there is none, `nobody`. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => passwd.find(([user]) => user === name)).find((found) => found !== undefined);
  if (!entry) throw new Error('running as root, but there is no account `postgres` or `nobody` to run PostgreSQL as');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Whether the account passes every parent of the path (a clone under a 0700 folder of root is closed to it). */
export const canReach = (path: string, account: Account | undefined): boolean =>
  account === undefined || spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;

/**
 * A folder that the account can reach: `wanted` itself, or else one under /var/tmp to which `wanted` becomes a link,
 * so that everything is still found in one place.
 */
export function reachableFolder(wanted: string, account: Account | undefined): string {
  mkdirSync(dirname(wanted), { recursive: true });
  if (canReach(dirname(wanted), account)) {
    mkdirSync(wanted, { recursive: true, mode: 0o755 });
    return wanted;
  }
  const away = awayFolder(wanted);
  mkdirSync(away, { recursive: true, mode: 0o755 });
  chmodSync(away, 0o755);
  rmSync(wanted, { force: true, recursive: true });
  symlinkSync(away, wanted);
  return away;
}

export const awayFolder = (wanted: string): string =>
  join('/var/tmp', `homeward-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`, basename(wanted));
