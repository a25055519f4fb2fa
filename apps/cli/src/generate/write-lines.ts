import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.js';

const LINES_PER_CHUNK = 500;
function* chunked(lines: Iterable<string>): Generator<string, void, undefined> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length === LINES_PER_CHUNK) { yield `${chunk.join('\n')}\n`; chunk = []; }
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

/** Writes as fast as the reader takes them, so that a million lines need no memory. Standard output stays open. */
export async function writeLines(path: string | undefined, lines: Iterable<string>): Promise<void> {
  const source = Readable.from(chunked(lines), { objectMode: true });
  try {
    if (path === undefined) await pipeline(source, toStandardOutput());
    else if (path.endsWith('.gz')) await pipeline(source, createGzip(), createWriteStream(path));
    else await pipeline(source, createWriteStream(path));
  } catch (error) {
    // Whoever reads us with head has seen enough.
    if (codeOf(error) === 'EPIPE') return;
    if (codeOf(error) === undefined) throw error;
    throw new CommandError(EXIT.INPUT, `${path ?? 'standard output'} cannot be written (${String(codeOf(error))})`);
  }
}
function toStandardOutput(): Writable {
  // The callback of the write tells of the same error; without a listener it would end the process first.
  process.stdout.on('error', () => undefined);
  return new Writable({ decodeStrings: false, write: (chunk: string, _encoding, done) => { process.stdout.write(chunk, (error) => { done(error); }); } });
}
const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;
