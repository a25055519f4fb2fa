import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** The newest trust file a node has acted on. Serial and digest: a second file under one serial is a fraud or a slip. */
export interface SeenTrust { readonly serial: number; readonly digest: string }
export interface LastSeenTrust {
  read(): Promise<SeenTrust | undefined>;
  write(seen: SeenTrust): Promise<void>;
}
export const trustDigest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const seenSchema = z.object({ serial: z.int().min(1), digest: z.string() });

/** Kept in a file of the node's own; a missing file means that nothing was seen yet, a damaged one is a surprise. */
export const lastSeenInFile = (path: string): LastSeenTrust => ({
  async read() {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return undefined; throw error; });
    return text === undefined ? undefined : seenSchema.parse(JSON.parse(text));
  },
  async write(seen) {
    const draft = `${path}.${String(process.pid)}.new`;
    await writeFile(draft, JSON.stringify(seen), { mode: 0o600 });
    await rename(draft, path);
  },
});

export const lastSeenInMemory = (): LastSeenTrust => {
  let seen: SeenTrust | undefined;
  return { read: () => Promise.resolve(seen), write: (next) => { seen = next; return Promise.resolve(); } };
};
