import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.js';

export interface CsvWriter { row(cells: readonly string[]): Promise<void> }

/** A cell that a spreadsheet would take for a formula stays text only inside quotes; nothing is changed in it. */
const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const cannotWrite = (path: string) => (error: unknown): never => { throw new CommandError(EXIT.INPUT, `${path} cannot be written (${String((error as { readonly code?: unknown }).code)})`); };

/**
 * Gives `work` a file to write, packed when the name ends in .gz. It is opened at once, so that nothing is worked out in vain, and has
 * its name only when it is whole; a file that was there before stays as it was until then.
 * @param inputs files that the command reads: none may be written over
 */
export async function writingCsv<Result>(path: string, inputs: readonly string[], work: (writer: CsvWriter) => Promise<Result>): Promise<Result> {
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined) await refuseInputs(path, there, inputs);
  if (there?.isDirectory() === true) throw new CommandError(EXIT.INPUT, `${path} is a folder; name a file in it`);
  const part = there === undefined || there.isFile() ? `${path}.part` : path;
  await (await open(part, 'w').catch(cannotWrite(path))).close();
  try {
    const result = await written(part, path, work);
    if (part !== path) await rename(part, path).catch(cannotWrite(path));
    return result;
  } catch (error) {
    if (part !== path) await rm(part, { force: true });
    throw error;
  }
}

async function refuseInputs(path: string, { dev, ino }: { readonly dev: number; readonly ino: number }, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const known = await stat(input).catch(() => undefined);
    if (known?.dev === dev && known.ino === ino) throw new CommandError(EXIT.USAGE, `--out ${path} is the file that is read; it would be lost. Name another`);
  }
}

async function written<Result>(part: string, path: string, work: (writer: CsvWriter) => Promise<Result>): Promise<Result> {
  const file = createWriteStream(part);
  const target = path.endsWith('.gz') ? createGzip() : file;
  if (target !== file) target.pipe(file);
  const failed = once(file, 'error').then(([error]) => cannotWrite(path)(error));
  failed.catch(() => undefined);
  try {
    const result = await work({ row: async (cells) => { if (!target.write(`${cells.map(quoted).join(',')}\n`)) await Promise.race([once(target, 'drain'), failed]); } });
    target.end();
    await Promise.race([finished(file), failed]);
    return result;
  } finally {
    target.destroy();
    file.destroy();
  }
}
