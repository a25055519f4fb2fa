import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Root of the checkout, found from wherever this file was compiled to. */
export function repositoryRoot(from = import.meta.dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"homeward-monorepo"')) return from;
  if (dirname(from) === from) throw new Error('not inside a Homeward checkout');
  return repositoryRoot(dirname(from));
}

/** Everything that a run leaves behind lies here; ignored by git. HOMEWARD_DATA_DIR names another place. */
export const dataFolder = (): string => resolve(process.env['HOMEWARD_DATA_DIR'] ?? join(repositoryRoot(), '.homeward'));
