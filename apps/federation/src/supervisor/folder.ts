import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './problem.js';

/** The data folder, made when missing; `fresh` empties it of everything but the tools that were downloaded. */
export function prepareFolder(folder: string, fresh: boolean): string {
  try {
    if (fresh) forget(folder);
    mkdirSync(join(folder, 'logs'), { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw new StartProblem(`Cannot write to ${folder} (${code}): give this user the right to write there, or run from a folder of your own.`, { cause });
  }
}

/** The database folder may be a link to a place that PostgreSQL's account can reach; that place is emptied too. */
function forget(folder: string): void {
  const postgres = join(folder, 'postgres');
  if (existsSync(postgres)) rmSync(realpathSync(postgres), { recursive: true, force: true });
  for (const name of ['postgres', 'kafka', 'keys', 'logs', 'imported']) rmSync(join(folder, name), { recursive: true, force: true });
}
