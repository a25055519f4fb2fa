import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.js';

const MAX_BYTES = 512 * 1024 * 1024;
const GZIP = [0x1f, 0x8b] as const;

/** The bytes of a file, unpacked when they are gzip, whatever the name says. */
export async function readSheetBytes(path: string): Promise<Buffer> {
  const info = await stat(path).catch(unreadable(path));
  if (info.isDirectory()) throw new CommandError(EXIT.INPUT, `${path} is a folder; name a file in it`);
  if (info.size > MAX_BYTES) throw tooLarge(path);
  const bytes = await readFile(path).catch(unreadable(path));
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? unpacked(path) : bytes;
}

const unreadable = (path: string) => (error: unknown): never => { throw new CommandError(EXIT.INPUT, `${path} cannot be read (${String((error as { readonly code?: unknown }).code)})`); };

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
    throw new CommandError(EXIT.INPUT, `${path} is no complete gzip file: it was cut off or damaged; get it again`);
  }
  return Buffer.concat(chunks);
}
const tooLarge = (path: string): CommandError => new CommandError(EXIT.INPUT, `${path} holds more than ${String(MAX_BYTES / 1024 / 1024)} MB; split it`);

export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(unreadable(path));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new CommandError(EXIT.INPUT, `${path} is not JSON${whereIn(text, error)}`);
  }
}

/** Line and column, which the parser tells as a place in the text; never what stands there. */
function whereIn(text: string, error: unknown): string {
  const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (place === undefined) return '';
  const before = text.slice(0, Number(place)).split('\n');
  return `: line ${String(before.length)}, character ${String((before.at(-1)?.length ?? 0) + 1)}`;
}
