import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keyFile, type KeyFile } from './key-file.js';
import { jsonOrUndefined } from '../json.js';

const KEY_FILE_NAME = /-(sig|enc)-[A-Za-z0-9_-]+\.json$/;

/** Thrown for a key folder that cannot be used; names the file and the member, never what is in it. */
export class KeyFolderError extends Error {
  constructor(readonly file: string, problem: string) {
    super(`key file ${file}: ${problem}`);
    this.name = 'KeyFolderError';
  }
}

export async function readKeyFiles(folder: string): Promise<readonly KeyFile[]> {
  const names = (await readdir(folder)).filter((name) => KEY_FILE_NAME.test(name)).sort();
  return Promise.all(names.map((name) => readSecretFile(join(folder, name), keyFile)));
}

export const writeKeyFile = (folder: string, file: KeyFile): Promise<void> => writeSecretFile(join(folder, `${file.kid}.json`), file);
/** Unlinks the file; on a copy-on-write or journalled disk the operator must see to the rest (docs/operations.md). */
export const destroyKeyFile = (folder: string, kid: string): Promise<void> => rm(join(folder, `${kid}.json`));

export async function readSecretFile<Content>(path: string, schema: z.ZodType<Content>): Promise<Content> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => { throw new KeyFolderError(path, error.code ?? 'UNREADABLE'); });
  const content = schema.safeParse(jsonOrUndefined(text));
  if (content.success) return content.data;
  throw new KeyFolderError(path, `malformed at ${content.error.issues.map((issue) => issue.path.join('.') || 'top').join(', ')}`);
}

/** Whole or not at all, and never readable by others, whatever the umask. */
export async function writeSecretFile(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${String(process.pid)}.new`;
  await writeFile(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}
export async function makeSecretFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}
