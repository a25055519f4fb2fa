import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.js';

const MAX_BYTES = 512 * 1024 * 1024;
const GZIP = [0x1f, 0x8b] as const;

/** The bytes of a file, unpacked when they are gzip, whatever the name says. */
export async function readSheetBytes(path: string): Promise<Buffer> {
  const info = await stat(path).catch(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); });
  if (info.size > MAX_BYTES) throw tooLarge(path);
  const bytes = await readFile(path);
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? unpacked(path) : bytes;
}

/** Counted while unpacking: a small file may hold a very large one. */
async function unpacked(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BYTES) throw tooLarge(path);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(EXIT.INPUT, `${path} is no complete gzip file`);
  }
  return Buffer.concat(chunks);
}
const tooLarge = (path: string): CommandError => new CommandError(EXIT.INPUT, `${path} holds more than ${String(MAX_BYTES / 1024 / 1024)} MB; split it`);

export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError(EXIT.INPUT, `${path} is not JSON`);
  }
}
