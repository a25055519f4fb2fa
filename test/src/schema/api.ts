import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '@homeward/federation';
import { mergeApi, type ServedBy } from '@homeward/platform';

/** The two processes that serve GraphQL. */
const APPS: readonly ServedBy[] = ['NODE', 'DESK'];
const FILE = join(repositoryRoot(), 'schema.gql');
const PART = join(repositoryRoot(), 'test/dist/schema/part.js');
const MAX_BYTES = 4_194_304;

export async function currentApi(): Promise<string> {
  const printed = await Promise.all(APPS.map(async (app) => ({ app, sdl: (await promisify(execFile)(process.execPath, [PART, app], { maxBuffer: MAX_BYTES })).stdout })));
  return mergeApi(printed);
}
export const writeApi = async (): Promise<void> => writeFile(FILE, await currentApi());
export const committedApi = (): Promise<string> => readFile(FILE, 'utf8').catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
});
